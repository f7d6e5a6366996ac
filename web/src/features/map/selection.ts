import type { Flows, Plant } from "./flows.ts";

/** What is selected on the map. */
export type Selection =
  | { readonly kind: "country"; readonly country: string }
  | { readonly kind: "plant"; readonly plant: Plant }
  | { readonly kind: "arc"; readonly from: string; readonly to: string }
  | { readonly kind: "unknown"; readonly thing: string };

/** Reads a selection as addresses hold it: `country:JP`, `plant:my-lynas-kuantan`, `arc:CN>JP`. */
export function readSelection(at: string, { countries, plants }: Flows): Selection {
  const [kind, id = ""] = [at.slice(0, at.indexOf(":")), at.slice(at.indexOf(":") + 1)];
  const isCountry = (one: string | undefined) => countries.some((country) => country.id === one);
  if (kind === "country" && isCountry(id)) return { kind, country: id };
  if (kind === "arc") {
    const [from, to] = id.split(">");
    if (isCountry(from) && isCountry(to)) return { kind, from: from!, to: to! };
  }
  const plant = kind === "plant" ? plants.find((one) => one.id === id) : undefined;
  return plant ? { kind: "plant", plant } : { kind: "unknown", thing: at };
}
