import { useMutation } from "@tanstack/react-query";
import { ask } from "../../../api/ask.ts";
import { Section } from "../../../parts/Section.tsx";
import { Working } from "../../../parts/Working.tsx";
import { useLanguage, useRoomWords } from "../../../words/useWords.ts";
import { Damage } from "./Damage.tsx";
import { Verdict } from "./Verdict.tsx";
import { logWords } from "./words.ts";

/** Verifies the store on demand and shows the verdict. */
export function VerifyStore() {
  const words = useRoomWords(logWords).verify;
  const language = useLanguage();
  const verify = useMutation({
    mutationFn: async () => ({
      verdict: await ask("store verify", {}, { language }),
      at: new Date().toISOString(),
    }),
  });
  return (
    <Section title={words.title} about={words.about}>
      <button
        type="button"
        className="primary no-print"
        disabled={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {words.button}
      </button>
      {verify.isPending && <Working />}
      {verify.error && <Damage error={verify.error} />}
      {verify.data && <Verdict {...verify.data} />}
    </Section>
  );
}
