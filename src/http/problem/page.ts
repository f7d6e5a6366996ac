import type { Language } from "../../operations/index.ts";
import { PROBLEMS, type ProblemName } from "./types.ts";

const mark = (text: string): string => text.replace(/`([^`]+)`/g, "<code>$1</code>");

/** The page of a kind of problem: what it means and what to do, without a script or a style. */
export function problemPage(name: ProblemName, language: Language): string {
  const { http, title, cure } = PROBLEMS[name];
  const other = language === "ja" ? "en" : "ja";
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${title[language]}</title>`,
    `<h1>${title[language]}</h1>`,
    `<p>HTTP ${http} · <code>${name}</code></p>`,
    `<p>${mark(cure[language])}</p>`,
    '<p><a href="/">Coercivity</a></p>',
    `<p><a href="?language=${other}" lang="${other}">${title[other]}</a></p>`,
    "</html>",
    "",
  ].join("\n");
}
