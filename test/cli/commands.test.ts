import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readWords } from "../../src/cli/commandLine.ts";
import { displayWidth } from "../../src/cli/page/displayWidth.ts";
import { en } from "../../src/cli/words/en.ts";
import { OPERATION_NAMES, type Operation, REGISTRY, STATUSES } from "../../src/operations/index.ts";
import { writeTutorial } from "../docs/tutorialFiles.ts";
import { ROOT } from "../files.ts";
import { coercivity } from "./inProcess.ts";

const folder = mkdtempSync(join(tmpdir(), "coercivity-"));
const gallium = join(folder, "gallium");
writeTutorial(folder);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const PROGRAM = [join(ROOT, "src/cli/main.ts")];

describe("help", () => {
  test("lists every command and every exit code, in 80 columns", async () => {
    const { code, out, err } = await coercivity(["--help"]);
    for (const name of OPERATION_NAMES) expect(out).toContain(`  ${name} `);
    for (const { exit } of Object.values(STATUSES)) expect(out).toContain(`\n  ${exit} `);
    for (const line of out.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect([code, err]).toEqual([0, ""]);
  });

  test("without a word says the same as --help", async () => {
    expect(await coercivity([])).toEqual(await coercivity(["-h"]));
  });

  test.each([
    ["stockpile", ["stockpile holds", "stockpile verify"], "risk curve"],
    ["risk", ["risk curve", "risk shock"], "stockpile holds"],
  ])("of the noun %s lists its commands alone", async (noun, its, strange) => {
    const { code, out } = await coercivity([noun]);
    for (const name of its) expect(out).toContain(`  ${name} `);
    expect(out).not.toContain(strange);
    expect(code).toBe(0);
    expect(await coercivity([noun, "--help"])).toEqual(await coercivity([noun]));
  });

  test.each(OPERATION_NAMES)("of %s shows its examples first, in both languages", async (name) => {
    for (const language of ["en", "ja"]) {
      const line = [...name.split(" "), "--help", "--language", language];
      const { code, out } = await coercivity(line);
      expect(code).toBe(0);
      expect(out.indexOf(`coercivity ${name}`)).toBeLessThan(out.indexOf("--json"));
      for (const part of out.split("\n")) {
        if (!part.includes("coercivity ")) expect(displayWidth(part)).toBeLessThanOrEqual(80);
      }
    }
  });

  test.each(OPERATION_NAMES)("every example of %s can be read", async (name) => {
    const operation = (await REGISTRY[name].load()) as Operation;
    for (const { arguments: line } of operation.examples) {
      const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2]!);
      const { problems, input } = readWords(words, operation, en);
      expect(problems).toEqual([]);
      expect(operation.input.safeParse(input).success, line).toBe(true);
    }
  });
});

describe("an answer", () => {
  test("as JSON is the operation's output", async () => {
    const { out } = await coercivity(["scenario", "list", "--json"]);
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    expect(ids).toContain("japan-dual-use-2026");
    expect(ids).toEqual([...ids].sort());
  });

  test("as CSV has its units in the header", async () => {
    const { out } = await coercivity(["chain", "show", gallium, "--csv"]);
    const [header, first] = out.split("\n");
    expect(header).toBe("stage,basis,country,made [t/a],share,wanted [t/a],quality");
    expect(first).toMatch(/^recovery,metal,CN,\d/);
  });

  test("as plain text is one record a line", async () => {
    const { out } = await coercivity(["scenario", "list", "--plain"]);
    expect(out.split("\n")[0]!.split("\t")).toHaveLength(5);
  });

  test("goes to a file whole, and the screen is told where", async () => {
    const target = join(folder, "list.csv");
    const { out, err } = await coercivity(["scenario", "list", "--csv", "-o", target]);
    expect(out).toBe("");
    expect(err).toContain(target);
    expect(readFileSync(target, "utf8")).toMatch(/^id,title/);
    expect(readdirSync(folder).filter((name) => name.includes(".part"))).toEqual([]);
  });

  test.each(["en", "ja"])("fits 80 columns in %s", async (language) => {
    const stop = join(folder, "stop.yaml");
    for (const line of [
      ["solve", gallium, "--scenario", stop],
      ["chain", "show", gallium],
      ["chain", "check", gallium],
      ["reference", "check", "--chain", gallium],
      ["reference", "show", "gallium/crude", "--chain", gallium],
      ["scenario", "show", stop],
      ["scenario", "list"],
    ]) {
      const { code, out, err } = await coercivity([...line, "--language", language]);
      expect(err).toBe("");
      expect(code).toBe(0);
      const wide = out.split("\n").filter((part) => displayWidth(part) > 80);
      expect(wide.filter((part) => !part.includes("http"))).toEqual([]);
    }
  });

  test("follows the language of the environment, and a flag overrules it", async () => {
    const environment = { LANG: "ja_JP.UTF-8" };
    const asked = await coercivity(["--help"], { environment });
    expect(asked.out).toContain("コマンド");
    const overruled = await coercivity(["--help", "--language", "en"], { environment });
    expect(overruled.out).toContain("Commands");
  });

  test("is coloured on a screen that wants it and nowhere else", async () => {
    const line = ["scenario", "list"];
    const colour = "\u001b[";
    const screen = { isScreen: true };
    expect((await coercivity(line, screen)).out).toContain(colour);
    const quiet = [
      coercivity(line),
      coercivity([...line, "--no-color"], screen),
      coercivity(line, { ...screen, environment: { NO_COLOR: "1" } }),
      coercivity(line, { ...screen, environment: { TERM: "dumb" } }),
    ];
    for (const { out } of await Promise.all(quiet)) expect(out).not.toContain(colour);
  });
});

test("progress shows on a screen, and is gone when the answer comes", async () => {
  const { err } = await coercivity(["chain", "check", gallium], { showsProgress: true });
  expect(err).toContain("Reading the tables…");
  expect(err.endsWith("\r\u001b[K")).toBe(true);
});

test("a fault of the program has its own code, and no stack without --debug", async () => {
  const now = () => {
    throw new Error("the clock broke");
  };
  const readText = async () => now();
  const calm = await coercivity(["scenario", "show", "-"], {}, { readText });
  expect(calm.code).toBe(STATUSES.internal.exit);
  expect(calm.err).toContain("the clock broke");
  expect(calm.err).not.toContain("commands.test.ts");
  const debug = await coercivity(["scenario", "show", "-", "--debug"], {}, { readText });
  expect(debug.err).toContain("commands.test.ts");
});

test("who asks and leaves is answered with the code of an interruption", async () => {
  const { code } = await coercivity(["scenario", "list"], {}, { signal: AbortSignal.abort() });
  expect(code).toBe(STATUSES.interrupted.exit);
});

describe("the program", () => {
  test("answers on standard output and ends with the code of its answer", () => {
    const ran = spawnSync(process.execPath, [...PROGRAM, "scenario", "show", "no-such"], {
      encoding: "utf8",
    });
    expect(ran.status).toBe(STATUSES.not_found.exit);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toContain("no-such");
  });

  test("does not mind a reader who has seen enough", async () => {
    const line = [...PROGRAM, "reference", "show", "CN", "--json"];
    const child = spawn(process.execPath, line, { stdio: ["ignore", "pipe", "pipe"] });
    let err = "";
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(err).toBe("");
    expect(code).toBe(0);
  });

  test("ends at once on Ctrl-C and leaves nothing behind", async () => {
    const target = join(folder, "interrupted.json");
    const line = [...PROGRAM, "stress", "full-stop-both", "--json", "-o", target];
    const child = spawn(process.execPath, line, { stdio: "ignore" });
    await new Promise((resolve) => setTimeout(resolve, 400));
    child.kill("SIGINT");
    const signal = await new Promise((resolve) =>
      child.once("close", (_, ended) => resolve(ended)),
    );
    // A shell reports an end by this signal as 130.
    expect(signal).toBe("SIGINT");
    expect(readdirSync(folder).filter((name) => name.startsWith("interrupted"))).toEqual([]);
  });
});
