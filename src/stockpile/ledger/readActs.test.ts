import { expect, test } from "vitest";
import { sayProblem } from "../../model/index.ts";
import { readActs } from "./readActs.ts";

const NOW = "2026-04-01T09:00:00Z";

const YAML = `
# what came in this morning
- kind: open
  id: o1
  by: keeper
  holding: jp
  holds: days
  owner: state

- { kind: oblige, id: d1, by: keeper, at: 2026-03-31T00:00:00Z, holding: jp, commodity: dy, owner: "007", days: 18, consumption: 3650 }
`;
const JSON_LINES = `{"kind":"open","id":"o1","by":"keeper","holding":"jp","holds":"days","owner":"state"}

{"kind":"oblige","id":"d1","by":"keeper","at":"2026-03-31T00:00:00Z","holding":"jp","commodity":"dy","owner":"007","days":18,"consumption":"3650"}
`;

const complaints = (text: string): readonly string[] => {
  const reading = readActs(text, "acts", NOW);
  return reading.ok ? [] : reading.problems.map(sayProblem);
};

test("YAML and JSON lines say the same acts; what says not when is of now", () => {
  const [yaml, json] = [readActs(YAML, "acts", NOW), readActs(JSON_LINES, "acts", NOW)];
  if (!yaml.ok || !json.ok) throw new Error("unread");
  expect(yaml.value.map(({ act }) => act)).toEqual(json.value.map(({ act }) => act));
  expect(yaml.value[0]!.act.at).toBe(NOW);
  expect(yaml.value[1]!.act).toMatchObject({ owner: "007", days: 18, consumption: 3650n });
  expect(yaml.value.map(({ where }) => where)).toEqual(["acts:3", "acts:10"]);
  expect(json.value.map(({ where }) => where)).toEqual(["acts:1", "acts:3"]);
});

test.each(["1e5", "0x10", "null", "2026-01-01", "true"])("a lot named %s keeps its name", (lot) => {
  const text = `- {kind: reserve, id: v, by: k, lot: ${lot}, kilograms: 900719925474099, beneficiary: b}`;
  const reading = readActs(text, "acts", NOW);
  if (!reading.ok) throw new Error(reading.problems.map(sayProblem).join());
  expect(reading.value[0]!.act).toMatchObject({ lot, kilograms: 900719925474099n });
});

test.each([
  ["nothing", " \n", "acts: No acts are in it."],
  ["a sentence", "hello", "acts: No acts are in it."],
  ["broken YAML", "- kind: [open", "acts:1: Not YAML that can be read"],
  ["a field twice", "- kind: open\n  id: a\n  id: b", "acts:3: Not YAML that can be read"],
  ["two documents", "- kind: open\n---\n- kind: open", "acts:2: A file holds one list of acts."],
  ["a line cut short", `${JSON_LINES.trimEnd().slice(0, -9)}`, "acts:3: Not JSON. Write one act"],
  ["a word in the list", "- open", "acts:1"],
  [
    "a misspelt kind",
    YAML.replace("oblige", "obligue"),
    'acts:10: kind "obligue": No kind of act.',
  ],
  ["a missing field", YAML.replace("  owner: state\n", ""), "acts:3: owner: Missing."],
  ["a fraction", YAML.replace("3650", "3650.5"), 'acts:10: consumption "3650.5": Write whole'],
  ["days in words", YAML.replace("18", "ten"), 'acts:10: days "ten": Write whole days.'],
  ["a time to come", YAML.replace("2026-03-31", "2099-03-31"), "This moment is still to come"],
  ["an alias to nothing", "- &a {kind: open}\n- *b", "acts"],
])("%s is named with its line and its cure", (_, text, says) => {
  expect(complaints(text).join("\n")).toContain(says);
});

test("all that is wrong is said at once, and no act is read", () => {
  expect(complaints("- kind: open\n- kind: lend\n").length).toBeGreaterThan(4);
});
