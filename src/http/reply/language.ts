import type { Language } from "../../operations/index.ts";

/**
 * The language to answer in: the parameter `language`, else the first of `Accept-Language` that there is
 * an answer in, else English.
 *
 * @example
 * languageOf(undefined, "fr, ja;q=0.8, en;q=0.5") // => "ja"
 * languageOf("en", "ja") // => "en"
 */
export function languageOf(parameter: string | undefined, header: string | undefined): Language {
  if (parameter === "en" || parameter === "ja") return parameter;
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().split(";");
      const weight = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one);
      return { tag: tag.toLowerCase(), weight: Number(weight ?? 1) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const found = wanted.map(({ tag }) => /^(en|ja)(-|$)/.exec(tag)?.[1]).find((one) => one);
  return found === "ja" ? "ja" : "en";
}
