import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { displayWidth } from "../../src/cli/page/displayWidth.ts";
import { type OutputOf, STATUSES } from "../../src/operations/index.ts";
import { openJournal } from "../../src/stockpile/index.ts";
import { writeTutorial } from "../docs/tutorialFiles.ts";
import { ROOT } from "../files.ts";
import { coercivity } from "./inProcess.ts";

const EXAMPLE_ACTS = join(ROOT, "examples/stockpile/acts.yaml");
const EXAMPLE_JOURNAL = join(ROOT, "examples/stockpile/journal.jsonl");

let folder: string;
let journal: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "coercivity-"));
  journal = join(folder, "stock.jsonl");
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const NOW = { now: () => new Date("2026-06-30T12:00:00.500Z") };

/** Posts acts written in YAML. */
function post(acts: string, ...flags: string[]) {
  const file = join(folder, "acts.yaml");
  writeFileSync(file, acts);
  return coercivity(["stockpile", "post", journal, file, ...flags], {}, NOW);
}

const ask = async (verb: string, ...flags: string[]) => {
  const { out, err, code } = await coercivity(["stockpile", verb, journal, "--json", ...flags]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as unknown;
};

const OPEN = "- {kind: open, id: o1, by: k, holding: jp, holds: days, owner: state}\n";
const receive = (id: string, kilograms: number, more = "") =>
  `- {kind: receive, id: ${id}, by: k, lot: lot-${id}, holding: jp, commodity: gallium/refined, form: ingot, assay: a, gradePpm: 999000, location: kobe, owner: state, custodian: w, beneficiary: JP, from: s, kilograms: ${kilograms}${more}}\n`;

test("the example journal is what the example acts make of an empty one", async () => {
  const ran = await coercivity(["stockpile", "post", journal, EXAMPLE_ACTS]);
  expect([ran.code, ran.err]).toEqual([0, ""]);
  expect(readFileSync(journal, "utf8")).toBe(readFileSync(EXAMPLE_JOURNAL, "utf8"));
});

describe("post", () => {
  test("writes acts once, dates them, and says what changed", async () => {
    const first = await post(OPEN + receive("r1", 500));
    expect(first.out).toContain("2 acts written to");
    expect(first.out).toMatch(/in store: lot-r1 +0 +\+500 +500/);
    const bytes = readFileSync(journal);
    expect(bytes.toString()).toContain('"at":"2026-06-30T12:00:00Z"');
    const again = await post(OPEN + receive("r1", 500));
    expect(again.out).toContain("0 acts written");
    expect(again.out).toMatch(/2 in it already, counted\sonce/);
    expect(readFileSync(journal).equals(bytes)).toBe(true);
  });

  test("takes acts from standard input, as JSON lines", async () => {
    const line = { kind: "open", id: "o1", by: "k", holding: "jp", holds: "days", owner: "s" };
    const readText = async () => ({ ok: true, value: `${JSON.stringify(line)}\n` }) as const;
    const ran = await coercivity(["stockpile", "post", journal, "-"], {}, { ...NOW, readText });
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(await ask("verify")).toMatchObject({ acts: 1 });
  });

  test("a dry run says the same and writes nothing", async () => {
    const ran = await post(OPEN + receive("r1", 500), "--dry-run");
    expect(ran.out).toContain("Dry run: 2 acts would be written");
    expect(ran.out).toMatch(/in store: lot-r1 +0 +\+500 +500/);
    expect(existsSync(journal)).toBe(false);
    await post(OPEN);
    const bytes = readFileSync(journal);
    const wet = JSON.parse((await post(receive("r1", 5), "--dry-run", "--json")).out);
    expect(wet.changes).toHaveLength(2);
    expect(readFileSync(journal).equals(bytes)).toBe(true);
    expect(existsSync(`${journal}.lock`)).toBe(false);
  });

  const gone = "- {kind: release, id: x1, by: k, lot: gone, kilograms: 5, to: users}\n";
  test.each([
    ["a lot that does not exist", gone, 'x1: lot "gone": There is no lot of this name. Look'],
    [
      "more out than in",
      gone.replace("gone", "lot-r1").replace("5", "501"),
      'x1: kilograms "501": The lot has less than that free. At most 500 kg. Look at the balance',
    ],
    ["one id for two acts", receive("r1", 501), 'r1: id "r1": This id already names another'],
    [
      "a clock that goes backwards",
      receive("r2", 5, ", at: 2026-01-01T00:00:00Z"),
      'r2: at "2026-01-01T00:00:00Z": The act is dated before the last act',
    ],
  ])("%s is refused, and nothing of the file is written", async (_, bad, says) => {
    await post(OPEN + receive("r1", 500));
    const bytes = readFileSync(journal);
    const ran = await post(receive("r9", 7) + bad);
    expect(ran.code).toBe(STATUSES.refused.exit);
    expect(ran.err).toContain(says);
    expect(ran.err).toContain("acts.yaml:2: ");
    expect(ran.err).toContain("1 of 2 acts refused: nothing was written.");
    expect(readFileSync(journal).equals(bytes)).toBe(true);
    expect((await post(bad, "--language", "ja")).err).toMatch(/何も書き込んでいない。/);
  });

  test("an act of the future, or of no kind, is bad input", async () => {
    const ahead = await post(OPEN.replace("o1,", "o1, at: 2026-06-30T12:00:01Z,"));
    expect(ahead.code).toBe(STATUSES.bad_input.exit);
    expect(ahead.err).toContain("This moment is still to come: it is 2026-06-30T12:00:00Z.");
    const odd = await post("- {kind: sell, id: a}");
    expect(odd.err).toContain('acts.yaml:1: kind "sell": No kind of act.');
    expect(existsSync(journal)).toBe(false);
  });

  test("a second writer is told who the first is, and waits for nothing", async () => {
    const opening = await openJournal(journal);
    if (opening.status !== "open") throw new Error(opening.says);
    const ran = await post(OPEN);
    expect(ran.code).toBe(STATUSES.refused.exit);
    expect(ran.err).toContain(`in use by process ${process.pid}`);
    await opening.journal.close();
    expect((await post(OPEN)).code).toBe(0);
  });

  test("of several programs that post at once, what each was told is what the journal holds", async () => {
    await post(OPEN);
    const ends = await Promise.all(
      Array.from({ length: 4 }, async (_, k) => {
        const file = join(folder, `acts-${k}.yaml`);
        writeFileSync(file, receive(`p${k}`, k + 1));
        const line = [join(ROOT, "src/cli/main.ts"), "stockpile", "post", journal, file];
        const child = spawn(process.execPath, line, { stdio: "ignore" });
        return new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? -1)));
      }),
    );
    for (const code of ends) expect([STATUSES.done.exit, STATUSES.refused.exit]).toContain(code);
    expect(ends).toContain(STATUSES.done.exit);
    const told = ends.flatMap((code, k) => (code === STATUSES.done.exit ? [`lot-p${k}`] : []));
    const { lots } = (await ask("holds")) as OutputOf<"stockpile holds">;
    expect(lots.map(({ lot }) => lot).sort()).toEqual(told);
    expect(existsSync(`${journal}.lock`)).toBe(false);
  });

  test("a path that cannot be is named with its cure", async () => {
    journal = join(folder, "none", "stock.jsonl");
    const ran = await post(OPEN);
    expect(ran.code).toBe(STATUSES.bad_input.exit);
    expect(ran.err).toContain("Mend the path, or make its folder first.");
    journal = folder;
    expect((await post(OPEN)).err).toContain("This is a folder. Name the file in it.");
  });

  test("a full disk refuses the file and keeps what was there", async () => {
    await post(OPEN + receive("r1", 500));
    const bytes = readFileSync(journal);
    const acts = join(folder, "many.yaml");
    const many = Array.from({ length: 40 }, (_, k) => receive(`m${k}`, k + 1));
    writeFileSync(acts, many.join(""));
    const program = `${process.execPath} ${join(ROOT, "src/cli/main.ts")}`;
    // No file may grow beyond 8 KiB: to the program that is what a full disk is.
    const line = `ulimit -f 8; exec ${program} stockpile post ${journal} ${acts}`;
    const ran = spawnSync("bash", ["-c", line], { encoding: "utf8" });
    expect(ran.status).toBe(STATUSES.refused.exit);
    expect(ran.stderr).toContain("None of the acts counts. Make room and post them again.");
    expect(readFileSync(journal).equals(bytes)).toBe(true);
  });
});

describe("a journal that is not whole", () => {
  test("cut in the middle of a line, it is read to the last whole act, and that is said", async () => {
    await post(OPEN + receive("r1", 500) + receive("r2", 70));
    const whole = readFileSync(journal);
    const cut = whole.subarray(0, whole.length - 40);
    writeFileSync(journal, cut);
    const says = "The journal ends in the middle of line 3";
    for (const verb of ["holds", "history", "verify"]) {
      const { code, out } = await coercivity(["stockpile", verb, journal]);
      expect([verb, code, out.replaceAll("\n", " ").includes(says)]).toEqual([verb, 0, true]);
    }
    expect(readFileSync(journal).equals(cut), "asking changes nothing").toBe(true);
    const ran = await post(receive("r2", 70));
    expect(ran.out).toContain(says);
    expect(readFileSync(journal, "utf8").split("\n")).toHaveLength(4);
    expect(await ask("verify")).toMatchObject({ acts: 3, inStoreKilograms: "570", torn: null });
  });

  test("stopped anywhere within a file of acts, it is made whole by posting the file again", async () => {
    const whole = readFileSync(EXAMPLE_JOURNAL);
    for (const share of [0, 0.1, 0.37, 0.5, 0.83, 0.999, 1]) {
      writeFileSync(journal, whole.subarray(0, Math.floor(share * whole.length)));
      const ran = await coercivity(["stockpile", "post", journal, EXAMPLE_ACTS]);
      expect([share, ran.code, ran.err]).toEqual([share, 0, ""]);
      expect([share, readFileSync(journal).equals(whole)]).toEqual([share, true]);
    }
  });

  test("changed in the middle, the first act that does not fit is named, and nothing is written", async () => {
    await post(OPEN + receive("r1", 500) + receive("r2", 70));
    const changed = readFileSync(journal, "utf8").replace('"kilograms":"500"', '"kilograms":"900"');
    writeFileSync(journal, changed);
    for (const verb of ["holds", "history", "verify", "cover"]) {
      const { code, err } = await coercivity(["stockpile", verb, journal]);
      expect([verb, code]).toEqual([verb, STATUSES.bad_input.exit]);
      expect(err).toContain('stock.jsonl:2: act "r1": The record was changed');
      expect(err).toContain("It is the first that does not fit; the 1 acts before it do.");
    }
    expect((await post(receive("r3", 1))).err).toContain("The record was changed");
    expect(readFileSync(journal, "utf8")).toBe(changed);
  });

  test("with acts cut off its end it is sound in itself, but not with the head that was noted", async () => {
    await post(OPEN + receive("r1", 500));
    const { head } = (await ask("verify")) as OutputOf<"stockpile verify">;
    const noted = `${head.sequence}:${head.hash}`;
    expect(await ask("verify", "--head", noted)).toMatchObject({ isHeadNoted: true });
    writeFileSync(journal, `${readFileSync(journal, "utf8").split("\n")[0]}\n`);
    expect(await ask("verify")).toMatchObject({ acts: 1 });
    const { code, err } = await coercivity(["stockpile", "verify", journal, "--head", noted]);
    expect([code, err]).toEqual([2, expect.stringContaining("record 2 was noted and is gone")]);
    const odd = await coercivity(["stockpile", "verify", journal, "--head", "2"]);
    expect(odd.err).toContain("--head");
  });

  test("that is not there is not begun by asking", async () => {
    const { code, err } = await coercivity(["stockpile", "holds", journal]);
    expect([code, existsSync(journal)]).toEqual([STATUSES.not_found.exit, false]);
    expect(err).toContain("coercivity stockpile post");
  });
});

test("what was in store at a past moment, and for whom", async () => {
  journal = EXAMPLE_JOURNAL;
  const then = (await ask("holds", "--at", "2026-02-01")) as OutputOf<"stockpile holds">;
  // Until then two lots had come, 35 t and 16 t, both of them of the days reserve.
  expect(then.totals).toEqual([
    {
      ...{ holding: "jp-days", holds: "days", commodity: "dy-oxide" },
      ...{ kilograms: "51000", freeKilograms: "51000" },
    },
  ]);
  const firm = (await ask("holds", "--party", "magnet-maker")) as OutputOf<"stockpile holds">;
  expect(firm.lots.map(({ lot, kilograms }) => [lot, kilograms])).toEqual([["jp-dy-2", "15960"]]);
  const yokohama = (await ask("holds", "--location", "yokohama")) as OutputOf<"stockpile holds">;
  expect(yokohama.lots).toMatchObject([{ lot: "jp-dy-1-b", outOf: "jp-dy-1" }]);
  const later = (await ask("holds", "--at", "2026-10-01")) as OutputOf<"stockpile holds">;
  expect(later.loans).toMatchObject([{ loan: "loan-1", isOverdue: true }]);
  expect(later.draws).toMatchObject([{ member: "jp-motors", isOverdue: true }]);
  const now = (await ask("holds", "--at", "2026-06-30")) as OutputOf<"stockpile holds">;
  expect(now.loans).toMatchObject([{ loan: "loan-1", kilograms: "1500", isOverdue: false }]);
  expect(now.draws).toMatchObject([{ member: "jp-motors", kilograms: "20000", due: "2026-07-14" }]);
  expect(now.plans).toMatchObject([{ acquireKilograms: "40000", acquiredKilograms: "12000" }]);
});

test("a history is narrowed by lot, party and day", async () => {
  journal = EXAMPLE_JOURNAL;
  const ids = async (...flags: string[]) =>
    ((await ask("history", ...flags)) as OutputOf<"stockpile history">).postings.map(
      ({ id }) => id,
    );
  expect(await ids("--lot", "jp-dy-2")).toEqual(["r-2", "w-1", "c-1", "w-2"]);
  expect(await ids("--party", "jp-motors")).toEqual(["share-jp", "x-1"]);
  expect(await ids("--from", "2026-03-16", "--until", "2026-04-01")).toEqual(["x-1", "w-1"]);
  expect(await ids("--holding", "us-strategic", "--commodity", "dy-oxide")).toEqual([
    ...["plan-2026", "r-3", "loan-1", "b-1"],
  ]);
});

test("days of cover against what a country takes, by form and by element", async () => {
  writeTutorial(folder);
  const chain = join(folder, "gallium");
  await post(
    OPEN +
      receive("r1", 5000) +
      receive("r2", 5000).replace("beneficiary: JP", "beneficiary: mof") +
      receive("r3", 100).replace("gallium/refined", "unobtainium"),
  );
  const bare = (await ask("cover", "--chain", chain)) as OutputOf<"stockpile cover">;
  expect(bare.rows.map(({ counted }) => counted)).toEqual([
    ...["taken", "country-unknown", "commodity-unknown"],
  ]);
  const [row] = bare.rows;
  expect(row!.days).toBeCloseTo((365 * 5000) / Number(row!.takenPerYearKilograms), 9);
  const flags = ["--chain", chain, "--countries", "mof=JP"];
  const told = (await ask("cover", ...flags)) as OutputOf<"stockpile cover">;
  expect(told.rows[1]).toMatchObject({ country: "JP", days: row!.days });
  // Both lots are of one stage and one element: together they last twice as long.
  expect(told.elements).toMatchObject([{ country: "JP", element: "Ga", kilograms: "10000" }]);
  expect(told.elements[0]!.days).toBeCloseTo(2 * row!.days!, 2);
  const odd = await coercivity(["stockpile", "cover", journal, "--countries", "mof=JPN"]);
  expect(odd.err).toContain("Did you mean JP?");
});

test("a shortage divided by every rule, in whole kilograms that add up", async () => {
  const { out } = await coercivity(["stockpile", "allocate", "60", "a=10,b=40,c=50", "--json"]);
  const { claims } = JSON.parse(out) as OutputOf<"stockpile allocate">;
  const of = (rule: string) =>
    claims.map(({ awards }) => awards.find((award) => award.rule === rule)!.kilograms);
  expect(of("proportional")).toEqual(["6", "24", "30"]);
  expect(of("equal-awards")).toEqual(["10", "25", "25"]);
  expect(of("equal-losses")).toEqual(["0", "25", "35"]);
  // 5, 22.5 and 32.5: of equal remainders the first is rounded up.
  expect(of("talmud")).toEqual(["5", "23", "32"]);
  for (const [claims, says] of [
    ["a=10,a=5", "This claimant is there twice."],
    ["a=-1", "Write claimant=kilograms"],
    ["a=1.5", "Write claimant=kilograms"],
    ["a=2000000000000", "Write at most"],
  ] as const)
    expect((await coercivity(["stockpile", "allocate", "60", claims])).err).toContain(says);
});

test.each(["en", "ja"])("every answer fits 80 columns in %s", async (language) => {
  const at = [EXAMPLE_JOURNAL, "--language", language];
  for (const line of [
    ["post", ...at.toSpliced(1, 0, EXAMPLE_ACTS), "--dry-run"],
    ["holds", ...at],
    ["history", ...at],
    ["verify", ...at],
    ["allocate", "60", "a=10@1,b=40@2", "--language", language],
    ["policy", "--runs", "20", "--most-days", "90", "--language", language],
  ]) {
    const { out, err, code } = await coercivity(["stockpile", ...line]);
    expect([line[0], code, err]).toEqual([line[0], 0, ""]);
    const wide = out.split("\n").filter((part) => displayWidth(part) > 80);
    expect(wide.filter((part) => !part.includes(EXAMPLE_JOURNAL))).toEqual([]);
    if (line[0] === "policy") continue; // the same answer again would take seconds
    for (const format of ["--csv", "--plain"])
      expect((await coercivity(["stockpile", ...line, format])).code).toBe(0);
  }
});
