import { defineWords } from "../../../words/catalogue.ts";

/**
 * The sentence of each kind of shock with a place for every choice, as `{by}`. A place is a field of the
 * shock, but for `{goods}` (commodities or elements) and `{plants}` (facilities, countries or control).
 */
export const templates = defineWords({
  en: {
    "export-ban":
      "{by} holds back {withheld} of its exports of {goods} to {to}, from {from} until {until}.",
    licence:
      "{by} asks a licence for exports of {goods} to {to}, from {from} until {until}: nothing leaves for {delayMonths} months, then {approved}.",
    outage: "{plants} loses {lost} of capacity, from {from} until {until}.",
    quota:
      "{by} caps exports of {goods} to {to} at {limitTpa} t a year, from {from} until {until}.",
    "route-loss":
      "Lanes for {goods} from {by} to {to} lose {lost} of what they carry, from {from} until {until}.",
    duty: "{goods} from {by} to {to} bears a further duty of {rate}, from {from} until {until}.",
    "demand-surge":
      "Demand of {sectors} in {countries} for {goods} rises to {multiple} times its base, from {from} until {until}.",
  },
  ja: {
    "export-ban": "{from}から{until}まで、{by}が{to}への{goods}の輸出の{withheld}を止める。",
    licence:
      "{from}から{until}まで、{by}が{to}への{goods}の輸出を許可制にする。最初の{delayMonths}か月は許可なし、その後は{approved}を許可。",
    outage: "{from}から{until}まで、{plants}が能力の{lost}を失う。",
    quota: "{from}から{until}まで、{by}が{to}への{goods}の輸出を年{limitTpa}トンに制限する。",
    "route-loss":
      "{from}から{until}まで、{by}から{to}への{goods}の輸送路が運べる量の{lost}を失う。",
    duty: "{from}から{until}まで、{by}から{to}への{goods}に{rate}の追加関税がかかる。",
    "demand-surge":
      "{from}から{until}まで、{countries}の{sectors}による{goods}の需要が通常の{multiple}倍になる。",
  },
});
