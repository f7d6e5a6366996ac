import { describe, expect, it } from "vitest";
import { checkModel } from "./model.ts";
import { openSession } from "./session.ts";
import { smallModel } from "./smallModel.ts";

const sound = () =>
  smallModel(
    "sound",
    { x: { cost: 1 }, y: { cost: 2 } },
    { need: { lower: 4, of: { x: 1, y: 1 } } },
  );

describe("a model is checked before it is solved", () => {
  it("passes a sound one, and one whose bounds cross", () => {
    expect(() => checkModel(sound())).not.toThrow();
    expect(() => checkModel({ ...sound(), columnUpper: Float64Array.of(-1, 5) })).not.toThrow();
  });

  const broken = [
    ["cost", { cost: Float64Array.of(1, Number.NaN) }, "column y has cost NaN"],
    ["length", { cost: Float64Array.of(1) }, "cost has 1 entries and should have 2"],
    ["bound", { columnLower: Float64Array.of(0, Number.NaN) }, "column y has bounds NaN"],
    ["bound at infinity", { rowLower: Float64Array.of(Infinity) }, "row need has bounds Infinity"],
    ["entry", { value: Float64Array.of(1, Infinity) }, "column y has Infinity in row need"],
    ["row", { row: Int32Array.of(0, 3) }, "column y names row 3 of 1"],
    ["falling start", { start: Int32Array.of(0, -1, 2) }, "start falls at column x"],
    ["late start", { start: Int32Array.of(1, 1, 2) }, "start begins with 1"],
    ["curvature", { curvature: Float64Array.of(-1, 0) }, "column x has curvature -1, not convex"],
    ["constant", { offset: Number.NaN }, "the objective's constant is NaN"],
    ["repeat", { start: Int32Array.of(0, 2, 2), row: Int32Array.of(0, 0) }, "is twice in column x"],
  ] as const;
  it.each(broken)("names what is wrong: %s", (_, change, says) => {
    expect(() => checkModel({ ...sound(), ...change })).toThrow(says);
  });

  it("refuses to open a session on a broken one", async () => {
    const change = { cost: Float64Array.of(1, Infinity) };
    await expect(openSession({ ...sound(), ...change })).rejects.toThrow(
      'The linear model "sound" is malformed: column y has cost Infinity.',
    );
  });
});
