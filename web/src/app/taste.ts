import { useSyncExternalStore } from "react";
import type { Language } from "../words/catalogue.ts";

/** A choice of colours; `system` follows the machine. */
export type Theme = "system" | "light" | "dark";

/** What a person likes: kept in this browser, never in an address. */
export interface Taste {
  readonly language: Language;
  readonly theme: Theme;
}

const KEY = "coercivity-taste";

const THEMES: readonly Theme[] = ["system", "light", "dark"];

/** Reads what was kept; what is not a taste counts as nothing kept. */
export function readTaste(kept: string | null, languages: readonly string[]): Taste {
  const wanted = languages.find((tag) => /^(ja|en)\b/.test(tag)) ?? "en";
  const first: Taste = { language: wanted.startsWith("ja") ? "ja" : "en", theme: "system" };
  try {
    const { language, theme } = JSON.parse(kept ?? "{}") as Partial<Taste>;
    return {
      language: language === "en" || language === "ja" ? language : first.language,
      theme: THEMES.find((one) => one === theme) ?? first.theme,
    };
  } catch {
    return first;
  }
}

let taste: Taste = { language: "en", theme: "system" };
const listeners = new Set<() => void>();

function show({ language, theme }: Taste): void {
  const root = document.documentElement;
  root.lang = language;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

/** Takes up what this browser kept; call once, before the first picture. */
export function startTaste(): void {
  taste = readTaste(localStorage.getItem(KEY), navigator.languages);
  show(taste);
}

/** Changes and keeps a taste. */
export function setTaste(change: Partial<Taste>): void {
  taste = { ...taste, ...change };
  localStorage.setItem(KEY, JSON.stringify(taste));
  show(taste);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The taste of whoever looks. */
export const useTaste = (): Taste => useSyncExternalStore(subscribe, () => taste);
