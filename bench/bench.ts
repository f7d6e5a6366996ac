/** A bench: a name to call it by, what it measures, and the lines that it prints. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  run(print: (line: string) => void): Promise<void>;
}
