/** Units as official tables write them, in words or in the names of columns, and as we write them. */
const UNITS: Readonly<Record<string, string>> = {
  t: "t",
  tons: "t",
  "metric tons": "t",
  "metr. t": "t",
  kt: "kt",
  "thousand metric tons": "kt",
  "thousand metric dry tons": "kt",
  mt: "Mt",
  mmt: "Mt",
  "million metric tons": "Mt",
  kg: "kg",
  kilograms: "kg",
  g: "g",
  ct: "carats",
  kct: "thousand carats",
  "thousand carats": "thousand carats",
  "thousands of carats": "thousand carats",
  mct: "million carats",
  "million carats": "million carats",
  mcm: "million m3",
  "mio m3": "million m3",
  "million cubic meters": "million m3",
  "million liters": "million litres",
  number: "persons",
  num: "persons",
  percent: "percent",
  pct: "percent",
  index: "index",
  "wgi estimate": "WGI estimate",
  d: "USD",
  md: "million USD",
  "million dollars": "million USD",
  dt: "USD/t",
  "dollars per ton": "USD/t",
  "dollars per metric ton": "USD/t",
  "dollars per dry metric ton unit": "USD/dmtu",
  dkg: "USD/kg",
  "dollars per kilogram": "USD/kg",
  dg: "USD/g",
  "dollars per gram": "USD/g",
  "dollars per 10-grams": "USD/10 g",
  "dollars per 25 grams": "USD/25 g",
  "dollars per 50 grams": "USD/50 g",
  dlb: "USD/lb",
  "dollars per pound": "USD/lb",
  ctslb: "cents/lb",
  "cents per pound": "cents/lb",
  dto: "USD/troy oz",
  "dollars per troy ounce": "USD/troy oz",
  "dollars per carat": "USD/carat",
  dct: "USD/carat",
  dst: "USD/short ton",
  df: "USD/flask",
  "dollars per short ton": "USD/short ton",
  "dollars per 100 milliliters": "USD/100 ml",
  "dollars per 100 mililiters": "USD/100 ml",
};

/**
 * The unit that a source's words stand for, or `undefined` where they are none that we know.
 *
 * @example
 * readUnit("thousand metric tons") // => "kt"
 * readUnit("ctslb") // => "cents/lb"
 */
export const readUnit = (words: string): string | undefined =>
  UNITS[words.replace(/\s+/g, " ").trim().toLowerCase()];

const TONNES: Readonly<Record<string, number>> = { t: 1, kt: 1e3, Mt: 1e6, kg: 1e-3 };

/**
 * Tonnes in a unit of mass; `undefined` for prices, shares, carats and volumes.
 *
 * @example
 * tonnesIn("kt") // => 1000
 */
export const tonnesIn = (unit: string): number | undefined => TONNES[unit];
