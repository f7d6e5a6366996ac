import { type Random, randomStream } from "../../src/chance/index.ts";
import { PROBLEM_NAMES } from "../../src/http/index.ts";
import {
  inputFieldsOf,
  OPERATION_NAMES,
  type Operation,
  REGISTRY,
} from "../../src/operations/index.ts";

/** A request that no careful program sends. */
export interface OddRequest {
  readonly path: string;
  readonly init: RequestInit;
}

const WORDS = [
  ...["", " ", "0", "-1", "1e999", "NaN", "Infinity", "9007199254740993", "0x10", "1,2", ",", "-"],
  ...["true", "null", "undefined", "[object Object]", "ndfeb", "kuantan-loss", "JP", "JP,US", "Dy"],
  ...["../../etc/passwd", "..%2f..%2fetc", "/etc/passwd", "C:\\x.yaml", "file:///x", "./x.yaml"],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "a'; drop table members; --",
    "$1",
    "%",
    "%00",
    "%zz",
  ],
  ...[
    "<script>",
    "\u0000",
    "\ud800",
    "日本語",
    "🧲",
    "\u202e",
    "a".repeat(5000),
    "{{7*7}}",
    "#{x}",
  ],
  ...[
    "2026-01",
    "2026-13",
    "2026-01-01T00:00:00Z",
    "9999-12",
    "-0001-01",
    "0",
    "enclosed:scenario",
  ],
];

const VALUES: readonly unknown[] = [
  ...WORDS,
  ...[null, true, 0, -1, 1.5, 1e308, -0, [], {}, [[]], [null], ["JP", 1], { a: { b: [] } }],
  ...[{ enclosed: { "x.yaml": "a" } }, { "x.csv": "a,b\n1" }, { "../x.csv": "" }, { text: 1 }],
  ...[{ id: "x" }, { "": "" }, JSON.parse('{"__proto__": {"a": 1}}'), { constructor: 1 }],
];

const METHODS = ["GET", "GET", "GET", "POST", "POST", "POST", "HEAD", "PUT", "PATCH", "DELETE"];
const ODD_METHODS = ["OPTIONS", "PROPFIND", "QUERY", "BREW"];

const PATHS = [
  ...[
    "/",
    "/api",
    "/api/",
    "/api//",
    "/api/runs",
    "/api/runs/",
    "/api/runs/x",
    "/api/runs/x/events",
  ],
  ...[`/api/runs/${"0".repeat(64)}`, `/api/runs/${"f".repeat(64)}/result`, "/api/runs/%2e%2e/x"],
  ...["/api/session", "/api/session/first", "/api/session/password", "/api/session/x"],
  ...["/openapi.json", "/problems/x", "/problems/constructor", "/problems/%00", "/%zz", "/api/%zz"],
  ...["/api/../../etc/passwd", "/api/scenario", "/api/SCENARIO/LIST", "/api/scenario/list/", "/*"],
  ...PROBLEM_NAMES.map((name) => `/problems/${name}`),
];

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  accept: ["*/*", "text/csv", "application/json;q=0", "a/b", ",", ";q=", "text/csv;q=1e9, */*"],
  "accept-language": ["ja", "x", "*;q=NaN", ",,;", "ja;q=0", "en-GB-oed;q=9"],
  "content-type": ["application/json", "text/plain", "application/json; charset=utf-16", "x", ";"],
  "content-length": ["0", "5", "999999999999", "-1", "x"],
  "idempotency-key": [
    "k",
    "k2",
    "k3",
    "a b",
    "x".repeat(300),
    "00000000-0000-4000-8000-000000000000",
  ],
  "if-none-match": ["*", '"', "W/", '"x", W/"y"', ",,,", "x".repeat(3000)],
  authorization: ["Bearer", "Bearer x", "Basic x", `Bearer ${"x".repeat(500)}`, "Bearer cvt_x"],
  cookie: [
    "coercivity_session=",
    "coercivity_session=x; coercivity_session=y",
    "=",
    ";;;",
    "%00=1",
  ],
  origin: ["null", "http://evil.example", "http://127.0.0.1:8790", "x", "http://[::1"],
  "sec-fetch-site": ["cross-site", "none", "same-origin", "x"],
  host: ["127.0.0.1:8790", "evil.example", "", "127.0.0.1:8790@evil.example", "[::1]:99999", "a b"],
  "x-forwarded-for": ["1.2.3.4", "x", ",", "::1, 1"],
  range: ["bytes=0-1", "bytes=-1", "x"],
};

const BODIES = [
  "",
  "{",
  "null",
  "[]",
  '"x"',
  "1",
  "{}",
  '{"a":1,"a":2}',
  "[".repeat(100_000),
  "\ufeff{}",
];

const pick = <T>(from: readonly T[], random: Random): T =>
  from[Math.floor(random() * from.length)]!;

const OPERATIONS = await Promise.all(
  OPERATION_NAMES.map(async (name) => {
    const operation = (await REGISTRY[name].load()) as Operation;
    const fields = inputFieldsOf(operation).map(({ field }) => field);
    return { path: `/api/${name.replaceAll(" ", "/")}`, fields };
  }),
);

const encode = (word: string, random: Random): string =>
  random() < 0.15 ? word.replace(/[^!-~]|[#?&]/g, "") : encodeURIComponent(word.toWellFormed());

function queryFor(fields: readonly string[], random: Random): string {
  const parts: string[] = [];
  while (random() < 0.7) {
    const name = random() < 0.8 && fields.length > 0 ? pick(fields, random) : pick(WORDS, random);
    parts.push(`${encode(name, random)}=${encode(pick(WORDS, random), random)}`);
  }
  if (random() < 0.1)
    parts.push(pick(["language=fr", "limit=0", "limit=1e3", "cursor=%", "cursor="], random));
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

function bodyFor(fields: readonly string[], random: Random): string | Uint8Array {
  const chance = random();
  if (chance < 0.15) return pick(BODIES, random);
  if (chance < 0.2) return Uint8Array.from({ length: 20 }, () => Math.floor(random() * 256));
  const input: Record<string, unknown> = {};
  for (const field of fields) if (random() < 0.7) input[field] = pick(VALUES, random);
  if (random() < 0.2) input[pick(WORDS, random)] = pick(VALUES, random);
  const isRun = random() < 0.1;
  const text = JSON.stringify(isRun ? { operation: pick(WORDS, random), input } : input);
  return random() < 0.1 ? text.slice(0, Math.floor(random() * text.length)) : text;
}

/** Odd requests without end: the same seed gives the same ones. */
export function* oddRequests(seed: number): Generator<OddRequest> {
  const random = randomStream(seed, "odd requests");
  for (;;) {
    const isKnown = random() < 0.75;
    const { path, fields } = isKnown
      ? pick(OPERATIONS, random)
      : { path: pick(PATHS, random), fields: ["operation", "input", "name", "password", "code"] };
    const method = random() < 0.03 ? pick(ODD_METHODS, random) : pick(METHODS, random);
    const headers = new Headers({ "content-type": "application/json" });
    for (const [name, values] of Object.entries(HEADERS))
      if (random() < (name === "idempotency-key" ? 0.5 : 0.12))
        headers.set(name, pick(values, random));
    const hasBody = method !== "GET" && method !== "HEAD" && random() < 0.85;
    yield {
      path: path + queryFor(fields, random),
      init: {
        method,
        headers,
        ...(hasBody ? { body: bodyFor(fields, random) } : {}),
      } as RequestInit,
    };
  }
}
