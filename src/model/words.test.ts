import fc from "fast-check";
import { expect, test } from "vitest";
import { atCorner, nearest, sayProblem, suggest } from "./index.ts";

test("the nearest word forgives a slip, and does not guess wildly", () => {
  const words = ["dy-oxide", "tb-oxide", "ndpr-oxide", "magnet/sh"];
  expect(nearest("dy-oxid", words)).toBe("dy-oxide");
  expect(nearest("yd-oxide", words)).toBe("dy-oxide");
  expect(nearest("DY-OXIDE", words)).toBe("dy-oxide");
  expect(nearest("magnet", words)).toBe("magnet/sh");
  expect(nearest("lithium", words)).toBeUndefined();
});

test("where no word is near, the valid ones are named", () => {
  expect(suggest("zzz", ["b", "a"])).toBe("Valid: a, b.");
  expect(suggest("zzz", [])).toBe("There are none.");
});

test("a problem says where, what and the cure, and cuts long values short", () => {
  const said = sayProblem({ where: "a.csv:3", field: "to", value: "x".repeat(100), says: "No." });
  expect(said).toBe(`a.csv:3: to "${"x".repeat(60)}…": No.`);
  expect(sayProblem({ where: "a.csv", field: "", value: "", says: "Empty." })).toBe(
    "a.csv: Empty.",
  );
});

test("corners take the end that helps or hurts, and lie on either side of the value", () => {
  const figures = fc
    .tuple(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.nat(1000), fc.nat(1000))
    .map(([value, below, above]) => ({ value, low: value - below, high: value + above }));
  fc.assert(
    fc.property(figures, (figure) => {
      const better = (corner: "favourable" | "adverse") =>
        atCorner(figure, corner, "more-is-better");
      const worse = (corner: "favourable" | "adverse") => atCorner(figure, corner, "more-is-worse");
      return (
        better("favourable") >= figure.value &&
        better("adverse") <= figure.value &&
        worse("favourable") === better("adverse") &&
        worse("adverse") === better("favourable")
      );
    }),
  );
});
