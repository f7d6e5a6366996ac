import { useQuery } from "@tanstack/react-query";
import type { OutputOf } from "../../../../src/operations/index.ts";
import { ask } from "../../api/ask.ts";
import { send } from "../../api/send.ts";
import { useLanguage, useRoomWords } from "../../words/useWords.ts";
import { CompareStages } from "./CompareStages.tsx";
import type { Tables } from "./readTables.ts";
import { dataWords } from "./words.ts";

/** What sound tables hold, and how they stand against the shipped chain. */
export function OwnSound({
  checked,
  tables,
}: {
  readonly checked: OutputOf<"chain check">;
  readonly tables: Tables;
}) {
  const words = useRoomWords(dataWords).own;
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ["own chain", tables, language],
    queryFn: async ({ signal }) => {
      const asked = { method: "POST", body: { chain: tables }, language, signal } as const;
      const [own, shipped] = await Promise.all([
        send("/api/chain/show", asked).then((response) => response.json()),
        ask("chain show", { chain: "ndfeb" }, { language, signal }),
      ]);
      return { own: own as OutputOf<"chain show">, shipped };
    },
  });
  return (
    <>
      <p role="status">✓ {words.sound}</p>
      <p>
        {words.counts}: {checked.counts.map(({ what, count }) => `${what} ${count}`).join(", ")}
      </p>
      {data && <CompareStages own={data.own} shipped={data.shipped} />}
    </>
  );
}
