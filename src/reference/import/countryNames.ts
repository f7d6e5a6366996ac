import { type Problem, type Reading, suggest } from "../../model/index.ts";
import type { RawTable } from "../csv.ts";
import { WORLD } from "./observation.ts";

/** Finds our countries by the names that sources give them. */
export interface CountryNames {
  /** Id by name in small letters, marks unified. */
  readonly ids: ReadonlyMap<string, string>;
  /** Names as written, to suggest from. */
  readonly names: readonly string[];
}

/** What a source's words for a place come to. */
export interface Place {
  /** Id of a country, ids joined by `+` for a group, or `WORLD`. */
  readonly country: string;
  /** What the words say beside the name, such as `excluding U.S. production`; or "". */
  readonly qualifier: string;
  /** The name carries a glued `e`: the whole row is estimated. */
  readonly estimated: boolean;
}

const fold = (name: string): string =>
  name.normalize("NFC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();

/** Reads `countries.csv`. A name that two countries claim is refused. */
export function readCountryNames(table: RawTable): Reading<CountryNames> {
  const column = (name: string) => table.header.indexOf(name);
  const [id, english, aliases] = [column("id"), column("name_en"), column("aliases")];
  const ids = new Map<string, string>();
  const names: string[] = [];
  const problems: Problem[] = [];
  for (const { line, cells } of table.rows) {
    for (const name of [cells[english]!, ...cells[aliases]!.split(";")].filter(Boolean)) {
      const other = ids.get(fold(name));
      if (other !== undefined && other !== cells[id])
        problems.push({
          where: `countries.csv:${line}`,
          field: "aliases",
          value: name,
          says: `Also a name of ${other}. Keep it in one row.`,
        });
      ids.set(fold(name), cells[id]!);
      names.push(name);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { ids, names } };
}

const GROUP = /,? and |, /;

/**
 * The country that a source's words stand for. Beside plain names it reads what editions really
 * print: footnote digits glued on (`Belgium8`), a glued mark of estimate (`Irane`), a qualifier in
 * brackets or after a comma, groups (`China, Germany, and Russia`), and world totals.
 */
export function findCountry(words: string, { ids, names }: CountryNames): Place | { says: string } {
  const printed = words.replace(/\s+/g, " ").trim();
  const place = (country: string, qualifier = "", estimated = false): Place => ({
    country,
    qualifier,
    estimated,
  });
  const direct = ids.get(fold(printed));
  if (direct !== undefined) return place(direct);
  const plain = printed.replace(/ ?\d+$/, "");
  const total = /^(?:world )?total\b[ ,]*(.*)$/i.exec(plain);
  if (total) return place(WORLD, total[1]!);

  const bracketed = /^(.*?) ?\((.*)\)$/.exec(plain);
  const [name, qualifier] = bracketed ? [bracketed[1]!, bracketed[2]!] : [plain, ""];
  const bare = ids.get(fold(name));
  if (bare !== undefined) return place(bare, qualifier);
  const marked = name.endsWith("e") ? ids.get(fold(name.slice(0, -1))) : undefined;
  if (marked !== undefined) return place(marked, qualifier, true);

  const members = name.split(GROUP).map((part) => ids.get(fold(part)));
  if (members.length > 1 && members.every((id) => id !== undefined))
    return place(members.join("+"));
  const comma = name.indexOf(",");
  const head = comma > 0 ? ids.get(fold(name.slice(0, comma))) : undefined;
  if (head !== undefined) return place(head, name.slice(comma + 1).trim());
  return {
    says: `No country of that name. ${suggest(printed, names)} A new spelling belongs in the aliases of countries.csv.`,
  };
}
