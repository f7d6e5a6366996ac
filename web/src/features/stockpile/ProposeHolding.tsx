import { Propose } from "../../parts/proposals/Propose.tsx";
import { Section } from "../../parts/Section.tsx";
import { useRoomWords } from "../../words/useWords.ts";
import { HOLDING_KINDS } from "./holdingKinds.ts";
import { stockpileWords } from "./words.ts";

/** Proposes to open a holding in the ledger that binds both sides. */
export function ProposeHolding({ ledger }: { readonly ledger: string }) {
  const all = useRoomWords(stockpileWords);
  const words = all.proposeHolding;
  return (
    <Section title={words.title} about={words.about}>
      <Propose
        kind="ledger_rule"
        label={words.title}
        title={words.first}
        content={async ({ holding = "", holds = "", owner = "" }) => ({
          ledger,
          acts: [{ kind: "open", id: `open-${holding}`, holding, holds, owner }],
        })}
      >
        <label>
          {words.holding}
          <input name="holding" required pattern="[^\s\|]{1,75}" />
        </label>
        <label>
          {all.takeIn.holds}
          <select name="holds">
            {HOLDING_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {all.takeIn.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.owner}
          <input name="owner" required pattern="[^\s\|]{1,80}" />
        </label>
      </Propose>
    </Section>
  );
}
