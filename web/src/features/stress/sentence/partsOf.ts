/**
 * The parts of a template: words, and places by their names.
 *
 * @example
 * partsOf("{by} holds back {withheld}.") // => ["", "by", " holds back ", "withheld", "."]
 */
export const partsOf = (template: string): readonly string[] => template.split(/\{(\w+)\}/);
