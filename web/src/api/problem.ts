/** What is wrong with one field, and the cure. */
export interface FieldProblem {
  /** File and line, where the problem is in a table. */
  readonly where?: string;
  readonly pointer?: string;
  readonly field?: string;
  readonly value?: string;
  readonly detail: string;
}

/** What a server says when it does not answer: problem details (RFC 9457), with a cure by field. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
}

/** A refusal of the server, thrown so that whoever asked can show it. */
export class Refusal extends Error {
  readonly problem: ProblemDetails;
  constructor(problem: ProblemDetails) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** Nothing answered at all: the server is down or the line is cut. */
export class Unreachable extends Error {}

/** The work on an answer was stopped before there was one, by whoever asked or another who may. */
export class Stopped extends Error {}

/** Whether what failed is that nobody who may has asked this question yet. */
export const isNotAsked = (error: Error | null): error is Refusal =>
  error instanceof Refusal && error.problem.type.endsWith("/not_asked");

/** Reads the problem off an answer that is not a success. */
export async function problemOf(response: Response): Promise<Refusal> {
  const plain = { type: "about:blank", title: response.statusText, status: response.status };
  if (!response.headers.get("content-type")?.includes("json")) return new Refusal(plain);
  return new Refusal({ ...plain, ...((await response.json()) as Partial<ProblemDetails>) });
}
