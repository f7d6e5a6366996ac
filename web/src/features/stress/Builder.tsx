import type { Chain, Problem } from "../../../../src/model/index.ts";
import type { OutputOf } from "../../../../src/operations/index.ts";
import type { Scenario, Shock } from "../../../../src/scenario/index.ts";
import { useRoomWords } from "../../words/useWords.ts";
import { Problems } from "./Problems.tsx";
import { AddSentence } from "./sentence/AddSentence.tsx";
import { ShockSentence } from "./sentence/ShockSentence.tsx";
import type { Solving } from "./solver/useSolver.ts";
import { stressWords } from "./words.ts";

/** The sentences of an address, or the scenario's own; none where the address cannot be read. */
function sentencesOf(own: Scenario, text: string | undefined): readonly Shock[] {
  if (text === undefined) return own.shocks;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as readonly Shock[]) : [];
  } catch {
    return [];
  }
}

/** The scenario as sentences with choices in them. */
export function Builder({
  base,
  shocks: text,
  problems,
  solving,
  chain,
  onShocks,
}: {
  readonly base: OutputOf<"scenario show">;
  readonly shocks: string | undefined;
  readonly problems: readonly Problem[];
  readonly solving: Solving;
  readonly chain: Chain;
  readonly onShocks: (text: string) => void;
}) {
  const words = useRoomWords(stressWords).builder;
  const own = base.scenario as unknown as Scenario;
  const isReadable = problems.length === 0;
  const shocks = isReadable ? sentencesOf(own, text) : [];
  const put = (next: readonly Shock[]) => onShocks(JSON.stringify(next));
  return (
    <section className="builder" aria-label={words.title}>
      <h2>{words.title}</h2>
      {(!isReadable || solving.problems.length > 0) && (
        <Problems title={words.bad} problems={problems} says={solving.problems} />
      )}
      <ol>
        {shocks.map((shock, index) => (
          <ShockSentence
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place
            key={index}
            number={index + 1}
            shock={shock}
            chain={chain}
            starts={own.starts}
            onChange={(changed) => put(shocks.with(index, changed))}
            onRemove={shocks.length > 1 ? () => put(shocks.toSpliced(index, 1)) : undefined}
          />
        ))}
      </ol>
      <AddSentence starts={own.starts} onAdd={(shock) => put([...shocks, shock])} />
    </section>
  );
}
