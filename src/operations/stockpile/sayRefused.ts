import { type Posted, REFUSALS, type SentAct } from "../../stockpile/index.ts";
import type { Failure } from "../answer.ts";
import type { Language } from "../effects.ts";

/** Refused acts that are told one by one, at most; the first are the ones to mend. */
const REFUSED_SHOWN = 10;

const WORDS = {
  en: {
    most: (kilograms: bigint) => ` At most ${kilograms} kg.`,
    more: (count: number) => `… and ${count} more.`,
    none: (refused: number, all: number) =>
      `${refused} of ${all} ${all === 1 ? "act" : "acts"} refused: nothing was written.`,
    space: " ",
  },
  ja: {
    most: (kilograms: bigint) => `最大${kilograms} kg。`,
    more: (count: number) => `… ほか${count}件。`,
    none: (refused: number, all: number) =>
      `${all}件中${refused}件が拒否されたため、何も書き込んでいない。`,
    space: "",
  },
} as const;

/** Says of each refused act where it stands, which field is at fault, why, and the cure. */
export function sayRefused(
  sent: readonly SentAct[],
  answers: readonly Posted[],
  language: Language,
): Failure {
  const words = WORDS[language];
  const lines = answers.flatMap((answer, index) => {
    if (answer.status !== "refused") return [];
    const { act, where } = sent[index]!;
    const { field, value, mostKilograms } = answer.fault;
    const { says, cure } = REFUSALS[answer.refusal];
    const most = mostKilograms === undefined ? "" : words.most(mostKilograms);
    const subject = `${where}: ${act.id}: ${field} ${JSON.stringify(value)}`;
    const why = `${says[language]}${most}${words.space}${cure[language]}`;
    return [`${subject}: ${why} [${answer.refusal}]`];
  });
  const more = lines.length - REFUSED_SHOWN;
  return {
    status: "refused",
    says: [
      ...lines.slice(0, REFUSED_SHOWN),
      ...(more > 0 ? [words.more(more)] : []),
      words.none(lines.length, sent.length),
    ].join("\n"),
  };
}
