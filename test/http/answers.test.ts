import { afterAll, describe, expect, test } from "vitest";
import { PROBLEM_NAMES } from "../../src/http/index.ts";
import { OPERATION_NAMES } from "../../src/operations/index.ts";
import { openTestServer, post } from "./server.ts";

const server = openTestServer();
const { ask } = server;
afterAll(() => server[Symbol.asyncDispose]());

const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  const problem = (await response.json()) as { type: string; status: number; errors?: unknown[] };
  expect(problem.status).toBe(response.status);
  return problem;
};

describe("a read", () => {
  test("answers as the operation does, with a tag", async () => {
    const response = await ask("/api/scenario/show?scenario=kuantan-loss");
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ id: "kuantan-loss", chain: "ndfeb" });
    expect(response.headers.get("etag")).toMatch(/^"[0-9a-f]{64}\.json"$/);
  });

  test("says 304 to whoever holds the answer, and answers another question anew", async () => {
    const path = "/api/scenario/show?scenario=kuantan-loss";
    const tag = (await ask(path)).headers.get("etag")!;
    const again = await ask(path, { headers: { "if-none-match": `"other", W/${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const japanese = await ask(path, {
      headers: { "if-none-match": tag, "accept-language": "ja" },
    });
    expect(japanese.status).toBe(200);
    expect(japanese.headers.get("content-language")).toBe("ja");
  });

  test("is the same by query, in any order, and by body", async () => {
    const [first, second, third] = await Promise.all([
      ask("/api/chain/show?chain=ndfeb&element=Dy"),
      ask("/api/chain/show?element=Dy&chain=ndfeb"),
      ask("/api/chain/show", post({ element: "Dy", chain: "ndfeb" })),
    ]);
    const tags = [first, second, third].map((one) => one.headers.get("etag"));
    expect(new Set(tags).size).toBe(1);
  });

  test("comes as CSV with units in its header where that is wanted", async () => {
    const response = await ask("/api/chain/show?chain=ndfeb", { headers: { accept: "text/csv" } });
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect((await response.text()).split("\n")[0]).toContain("made [t/a]");
  });

  test.each(["image/png", "text/html;q=0.9"])("refuses to be %s", async (accept) => {
    const response = await ask("/api/scenario/list", { headers: { accept } });
    expect((await problemOf(response)).type).toBe("/problems/not_acceptable");
  });

  test("of HEAD is a GET without its body", async () => {
    const response = await ask("/api/scenario/list", { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("etag")).toBeTruthy();
  });
});

test("a list comes in pages that lead to one another", async () => {
  const whole = (await (await ask("/api/scenario/list")).json()) as { id: string }[];
  const seen: { id: string }[] = [];
  let path: string | undefined = "/api/scenario/list?limit=3";
  while (path !== undefined) {
    const response = await ask(path);
    const page = (await response.json()) as { id: string }[];
    expect(page.length).toBeLessThanOrEqual(3);
    seen.push(...page);
    path = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
  }
  expect(seen).toEqual(whole);
  for (const wrong of ["limit=0", "limit=501", "limit=x", "cursor=%3D"])
    expect((await ask(`/api/scenario/list?${wrong}`)).status).toBe(422);
});

test("of an answer that is more than a list, its list comes in pages, with all else on each", async () => {
  const address = "/api/deposit/list?country=VN";
  type Found = { readonly deposits: readonly unknown[] };
  const whole = (await (await ask(address)).json()) as Found;
  const seen: unknown[] = [];
  let path: string | undefined = `${address}&limit=5`;
  while (path !== undefined) {
    const response = await ask(path);
    const { deposits, ...rest } = (await response.json()) as Found;
    expect(deposits.length).toBeLessThanOrEqual(5);
    expect({ ...rest, deposits: whole.deposits }).toEqual(whole);
    seen.push(...deposits);
    path = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
  }
  expect(whole.deposits.length).toBeGreaterThan(5);
  expect(seen).toEqual(whole.deposits);
  const csv = await ask(`${address}&limit=5`, { headers: { accept: "text/csv" } });
  expect((await csv.text()).trim().split("\n")).toHaveLength(1 + 5);
  // What is no list has no pages, and says so.
  expect((await ask("/api/chain/show?chain=ndfeb&limit=5")).status).toBe(422);
});

describe("a mistake", () => {
  test.each([
    ["/api/chain/show?chain=ndfeb&elment=Dy", 422, "bad_input"],
    ["/api/stress?scenario=kuantan-loss&months=0", 422, "bad_input"],
    ["/api/stress?scenario=kuantan-loss&months=1&months=2", 422, "bad_input"],
    ["/api/scenario/show?scenario=kuantan-los", 404, "not_found"],
    ["/api/scenario/show?scenario=./scenarios/kuantan-loss.yaml", 422, "bad_input"],
    ["/api/chain/show?chain=data/chains/ndfeb", 404, "not_found"],
    ["/api/chain/show?chain=/etc", 404, "not_found"],
    ["/api/nothing", 404, "no_such_address"],
    ["/nothing", 404, "no_such_address"],
  ])("in %s is named", async (path, status, name) => {
    const problem = await problemOf(await ask(path));
    expect(problem).toMatchObject({ status, type: `/problems/${name}` });
  });

  test("names the field, the value and the cure, in the asker's language", async () => {
    const problem = await problemOf(
      await ask("/api/stress?scenario=kuantan-loss&months=0&language=ja"),
    );
    expect(problem).toMatchObject({
      title: "入力の誤り。ファイル・行・項目・直し方を示す",
      errors: [
        { pointer: "#/months", field: "months", value: "0", detail: "Write 1 to 60 months." },
      ],
    });
  });

  test.each([
    ["no JSON", "{", "application/json", "unreadable_body"],
    ["a list", "[1]", "application/json", "unreadable_body"],
    ["too deep", "[".repeat(70), "application/json", "unreadable_body"],
    ["a form", "scenario=x", "application/x-www-form-urlencoded", "wrong_origin"],
  ])("in a body that is %s is named", async (_, body, type, name) => {
    const response = await ask("/api/stress", post(body, { "content-type": type }));
    expect((await problemOf(response)).type).toBe(`/problems/${name}`);
  });

  test("in a method says which ones there are", async () => {
    const response = await ask("/api/chain/show", { method: "PUT" });
    expect((await problemOf(response)).type).toBe("/problems/wrong_method");
    expect(response.headers.get("allow")).toBe("GET, HEAD, POST");
  });

  test("of every kind has a page in both languages", async () => {
    for (const name of PROBLEM_NAMES)
      for (const language of ["en", "ja"]) {
        const page = await ask(`/problems/${name}?language=${language}`);
        expect(page.status).toBe(200);
        expect(await page.text()).toContain(`lang="${language}"`);
      }
    expect((await ask("/problems/constructor")).status).toBe(404);
  });
});

describe("content in place of a file", () => {
  test("is a scenario of one's own, as JSON", async () => {
    const scenario = {
      id: "mine",
      chain: "ndfeb",
      title: { en: "Mine" },
      asks: { en: "What if?" },
      assumes: [],
      starts: "2026-01",
      months: 6,
      shocks: [
        {
          kind: "export-ban",
          by: ["CN"],
          to: ["JP"],
          commodities: ["dy-oxide"],
          from: "2026-01",
          withheld: { value: 1, low: 0.8, high: 1 },
          sources: ["own-judgement"],
        },
      ],
    };
    const response = await ask("/api/scenario/show", post({ scenario }));
    expect(await response.json()).toMatchObject({ id: "mine", title: "Mine" });
    const spoilt = await ask("/api/scenario/show", post({ scenario: { ...scenario, months: 0 } }));
    const problem = await problemOf(spoilt);
    expect(JSON.stringify(problem)).toContain("scenario.yaml");
    expect(JSON.stringify(problem)).not.toContain("coercivity-question");
  });

  test("leads to no other file", async () => {
    const tables = { "../../etc/passwd": "x" };
    const problem = await problemOf(await ask("/api/chain/show", post({ chain: tables })));
    expect(problem.type).toBe("/problems/bad_input");
  });
});

test("every operation has an address", async () => {
  for (const name of OPERATION_NAMES) {
    const response = await ask(`/api/${name.replaceAll(" ", "/")}`, { method: "PATCH" });
    expect([name, response.status]).toEqual([name, 405]);
  }
});

test("nothing here was a fault of the program", () => {
  expect(server.faults).toEqual([]);
});
