/** What a line stands for: colour, weight and dashes follow, so that no line differs by colour alone. */
export type Tone = "frozen" | "market" | "firms" | "none" | "plan";

/** A line of a chart, directly labelled. */
export interface ChartLine {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  /** Points from left to right, in the units of the axes. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** A range around the line, at the points' places. */
  readonly range?: readonly (readonly [low: number, high: number])[];
}

/** A mark on an axis. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A point that stands out. */
export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly label: string;
}
