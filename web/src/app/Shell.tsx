import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../words/useWords.ts";
import { Gate } from "./Gate.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import { Masthead } from "./Masthead.tsx";
import { Navigation } from "./Navigation.tsx";
import { useShortcuts } from "./useShortcuts.ts";

/** The frame around every room. */
export function Shell() {
  const words = useWords();
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts({ onHelp: () => setHelpOpen(true) });
  return (
    <Gate>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <div className="shell">
        <Navigation />
        <Masthead onHelp={() => setHelpOpen(true)} />
        <main id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </Gate>
  );
}
