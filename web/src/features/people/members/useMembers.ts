import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { OutputOf } from "../../../../../src/operations/index.ts";
import { pathOf } from "../../../api/ask.ts";
import { send } from "../../../api/send.ts";
import type { AnswerQuery } from "../../../api/useAnswer.ts";
import { useLanguage } from "../../../words/useWords.ts";

/** Members as they were read, with the tag by which a change says which state it saw. */
export interface SeenMembers {
  readonly members: OutputOf<"members list">;
  readonly tag: string | undefined;
}

/** The members whom the asker may see. */
export function useMembers(): AnswerQuery<SeenMembers> {
  const language = useLanguage();
  const query = useQuery({
    queryKey: ["members list", language, "tagged"],
    queryFn: async ({ signal }): Promise<SeenMembers> => {
      const response = await send(pathOf("members list"), { language, signal });
      const members = (await response.json()) as OutputOf<"members list">;
      return { members, tag: response.headers.get("etag") ?? undefined };
    },
    placeholderData: keepPreviousData,
  });
  return Object.assign(query, { progress: undefined, former: undefined, stop: undefined });
}
