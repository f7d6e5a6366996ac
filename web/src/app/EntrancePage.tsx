import type { ReactNode } from "react";
import { useWords } from "../words/useWords.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";

/** The page in front of the rooms. */
export function EntrancePage({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}) {
  const words = useWords();
  return (
    <main className="entrance">
      <div className="entrance-card">
        <div className="entrance-brand">
          <img src="/favicon.svg" alt="" width="36" height="36" />
          <b>{words.name}</b>
          <LanguageSwitch />
        </div>
        <h1>{title}</h1>
        <p>{about}</p>
        {children}
      </div>
    </main>
  );
}
