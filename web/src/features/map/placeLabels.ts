/** A name to write at a point, pixels. */
export interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A name and where it is written; nowhere where there is no room. */
export interface PlacedLabel extends Label {
  readonly labelX: number | undefined;
  readonly labelY: number | undefined;
}

const HEIGHT = 14;

/** Width of a letter, pixels, at the size that names are written in. */
const LETTER = { en: 6.2, ja: 12 } as const;

/** Where a name may stand relative to its point: below, above, and further off. */
const OFFSETS = [14, -8, 26, -20] as const;

/**
 * Places names within a picture of a width, pixels, so that none covers another: the first come first,
 * and who finds no room goes without.
 *
 * @example
 * placeLabels([{ id: "a", text: "A", x: 50, y: 0 }, { id: "b", text: "B", x: 50, y: 0 }], "en", 100).map(({ labelY }) => labelY) // => [14, -8]
 * placeLabels([{ id: "a", text: "Australia", x: 3, y: 0 }], "en", 100)[0].labelX // => 27.9
 */
export function placeLabels(
  labels: readonly Label[],
  language: keyof typeof LETTER,
  pictureWidth: number,
): readonly PlacedLabel[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return labels.map((label) => {
    const width = label.text.length * LETTER[language];
    const x = Math.max(width / 2, Math.min(label.x, pictureWidth - width / 2));
    const offset = OFFSETS.find((dy) =>
      taken.every(
        (one) =>
          Math.abs(one.x - x) > (one.width + width) / 2 + 2 ||
          Math.abs(one.y - (label.y + dy)) >= HEIGHT,
      ),
    );
    if (offset === undefined) return { ...label, labelX: undefined, labelY: undefined };
    taken.push({ x, y: label.y + offset, width });
    return { ...label, labelX: x, labelY: label.y + offset };
  });
}
