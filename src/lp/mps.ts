import { assemble } from "./assembly.ts";
import type { LinearModel } from "./model.ts";
import { fieldsOf, MpsError, type MpsLayout, type MpsLine, type MpsSection } from "./mpsLine.ts";

/**
 * Reads a linear program in MPS form, fixed or free; where `layout` is not given, free is tried
 * first, then fixed. Conventions, where solvers differ:
 *
 * - A number on the objective's row in RHS is the constant of the objective with its sign turned,
 *   as everywhere in RHS it stands on the other side: e226 of netlib has -7.113 there, hence the
 *   constant 7.113 and the optimum -11.638929 (as CLP; GLPK takes -7.113).
 * - Whole columns (between INTORG and INTEND) run from 0 without an upper bound.
 * - UP below zero on a column whose lower bound is still 0 opens the lower bound; UP 0 does not.
 * - A range R on an equality reaches from the right-hand side to it plus R, whatever R's sign.
 * - OBJSENSE MAX turns all costs, as models are minimised; N rows after the first stay as open rows.
 * - Of several sets in RHS, RANGES and BOUNDS, the first counts.
 *
 * Throws `MpsError`, which names the line, for text that is not such a file or is cut off.
 *
 * @example
 * const text = "NAME four\nROWS\n N cost\n G need\nCOLUMNS\n x cost 2 need 1\nRHS\n r need 4\nENDATA"
 * readMps(text).rowLower[0] // => 4
 * readMps(text).columnName(0) // => "x"
 */
export function readMps(text: string, layout?: MpsLayout): LinearModel {
  if (layout) return parse(text, layout);
  try {
    return parse(text, "free");
  } catch (asFree) {
    if (!(asFree instanceof MpsError)) throw asFree;
    try {
      return parse(text, "fixed");
    } catch {
      throw asFree;
    }
  }
}

interface Row {
  readonly name: string;
  readonly type: "N" | "L" | "G" | "E";
  rhs: number;
  range: number | undefined;
}

interface Column {
  readonly name: string;
  readonly integer: boolean;
  readonly entries: { readonly row: string; readonly value: number }[];
  lower: number;
  upper: number;
}

interface Draft {
  name: string;
  maximise: boolean;
  readonly rows: Map<string, Row>;
  readonly columns: Map<string, Column>;
  readonly firstSet: Map<MpsSection, string>;
  inWhole: boolean;
}

const SECTIONS: Readonly<Record<MpsSection, (draft: Draft, line: MpsLine) => void>> = {
  ROWS: readRow,
  COLUMNS: readColumn,
  RHS: readRightHandSide,
  RANGES: readRange,
  BOUNDS: readBound,
};

const isSection = (word: string): word is MpsSection => Object.hasOwn(SECTIONS, word);

function parse(text: string, layout: MpsLayout): LinearModel {
  const draft: Draft = {
    name: "",
    maximise: false,
    rows: new Map(),
    columns: new Map(),
    firstSet: new Map(),
    inWhole: false,
  };
  let section: MpsSection | "OBJSENSE" | undefined;
  const lines = text.split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    const number = at + 1;
    if (line.trim() === "" || line.startsWith("*")) continue;
    if (/^\s/.test(line)) {
      if (section === undefined) throw new MpsError(number, "data before the first section.");
      if (section === "OBJSENSE") draft.maximise = isMaximise(line, number);
      else SECTIONS[section](draft, fieldsOf(line, number, section, layout));
      continue;
    }
    const [word, ...rest] = line.trim().split(/\s+/);
    if (word === "ENDATA") return modelOf(draft, number);
    if (word === "NAME") draft.name = rest.join(" ");
    else if (word === "OBJSENSE") {
      section = word;
      if (rest[0]) draft.maximise = isMaximise(rest[0], number);
    } else if (isSection(word!)) section = word;
    else {
      const known = ["NAME", "OBJSENSE", ...Object.keys(SECTIONS), "ENDATA"].join(", ");
      throw new MpsError(number, `no section is called "${word}"; known are ${known}.`);
    }
  }
  throw new MpsError(lines.length, "the text ends without ENDATA: it may be cut off.");
}

function isMaximise(text: string, number: number): boolean {
  const word = text.trim().toUpperCase();
  if (word.startsWith("MAX")) return true;
  if (word.startsWith("MIN")) return false;
  throw new MpsError(number, `the sense of the objective is "${text.trim()}", not MIN or MAX.`);
}

function readRow(draft: Draft, { number, code, name }: MpsLine): void {
  if (code !== "N" && code !== "L" && code !== "G" && code !== "E") {
    throw new MpsError(number, `row ${name} is of type "${code}", not N, L, G or E.`);
  }
  if (draft.rows.has(name)) throw new MpsError(number, `row ${name} is there already.`);
  draft.rows.set(name, { name, type: code, rhs: 0, range: undefined });
}

function readColumn(draft: Draft, { number, name, pairs }: MpsLine): void {
  if (pairs[0]?.[0] === "'MARKER'") {
    draft.inWhole = pairs.flat().includes("'INTORG'");
    return;
  }
  let column = draft.columns.get(name);
  if (!column) {
    column = { name, integer: draft.inWhole, entries: [], lower: 0, upper: Infinity };
    draft.columns.set(name, column);
  }
  for (const [row, value] of pairs) {
    column.entries.push({ row: rowOf(draft, row, number).name, value: numberOf(value, number) });
  }
}

function readRightHandSide(draft: Draft, line: MpsLine): void {
  if (!isFirstSet(draft, "RHS", line.name)) return;
  for (const [row, value] of line.pairs) {
    rowOf(draft, row, line.number).rhs = numberOf(value, line.number);
  }
}

function readRange(draft: Draft, line: MpsLine): void {
  if (!isFirstSet(draft, "RANGES", line.name)) return;
  for (const [row, value] of line.pairs) {
    rowOf(draft, row, line.number).range = numberOf(value, line.number);
  }
}

function readBound(draft: Draft, { number, code, name, pairs }: MpsLine): void {
  if (!isFirstSet(draft, "BOUNDS", name)) return;
  const [columnName, text] = pairs[0] ?? ["", ""];
  const column = draft.columns.get(columnName);
  if (!column) throw new MpsError(number, `there is no column "${columnName}" to bound.`);
  const value = () => numberOf(text, number);
  switch (code) {
    case "LO":
    case "LI":
      column.lower = value();
      break;
    case "UP":
    case "UI":
      column.upper = value();
      if (column.upper < 0 && column.lower === 0) column.lower = -Infinity;
      break;
    case "FX":
      column.lower = value();
      column.upper = column.lower;
      break;
    case "FR":
      column.lower = -Infinity;
      column.upper = Infinity;
      break;
    case "MI":
      column.lower = -Infinity;
      break;
    case "PL":
      column.upper = Infinity;
      break;
    case "BV":
      draft.columns.set(columnName, { ...column, integer: true, lower: 0, upper: 1 });
      return;
    default:
      throw new MpsError(
        number,
        `"${code}" is no bound; known are LO, UP, FX, FR, MI, PL, BV, LI and UI.`,
      );
  }
  if (code === "LI" || code === "UI") draft.columns.set(columnName, { ...column, integer: true });
}

function isFirstSet(draft: Draft, section: MpsSection, name: string): boolean {
  const first = draft.firstSet.get(section);
  if (first === undefined) draft.firstSet.set(section, name);
  return first === undefined || first === name;
}

function rowOf(draft: Draft, name: string, number: number): Row {
  const row = draft.rows.get(name);
  if (!row) throw new MpsError(number, `there is no row "${name}" under ROWS.`);
  return row;
}

/** Fortran's D for an exponent is read as E. */
function numberOf(text: string, number: number): number {
  const value = Number(text.replace(/d/i, "e"));
  if (text === "" || !Number.isFinite(value)) {
    throw new MpsError(number, `"${text}" is not a number.`);
  }
  return value;
}

function modelOf(draft: Draft, lastLine: number): LinearModel {
  const objective = draft.rows.values().find((row) => row.type === "N");
  if (!objective) throw new MpsError(lastLine, "no row of type N, so there is no objective.");
  const sign = draft.maximise ? -1 : 1;
  const lp = assemble(draft.name, -sign * objective.rhs);
  const rowIndex = new Map<string, number>();
  for (const row of draft.rows.values()) {
    if (row !== objective)
      rowIndex.set(
        row.name,
        lp.row(() => row.name, rowBounds(row)),
      );
  }
  for (const { name, lower, upper, integer, entries } of draft.columns.values()) {
    const column = lp.column(() => name, { lower, upper, integer });
    for (const { row, value } of entries) {
      if (row === objective.name) lp.addCost(column, sign * value);
      else lp.add(rowIndex.get(row)!, column, value);
    }
  }
  return lp.finish();
}

function rowBounds({ type, rhs, range }: Row): { lower?: number; upper?: number } {
  switch (type) {
    case "N":
      return {};
    case "L":
      return range === undefined ? { upper: rhs } : { lower: rhs - Math.abs(range), upper: rhs };
    case "G":
      return range === undefined ? { lower: rhs } : { lower: rhs, upper: rhs + Math.abs(range) };
    case "E":
      return { lower: rhs + Math.min(range ?? 0, 0), upper: rhs + Math.max(range ?? 0, 0) };
  }
}
