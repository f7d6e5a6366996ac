import type { IncidentFile, LogEntry } from "../../store/index.ts";
import type { Language } from "../effects.ts";
import { type Sheet, tableSection, textSection } from "../factsheet/sheet.ts";

const WORDS = {
  en: {
    subtitle: (file: IncidentFile) =>
      `Opened ${file.openedAt} by ${file.memberId} (${file.partyId}, ${file.organisationId}); ${file.state}`,
    began: "What it began with",
    scenario: "The scenario, as it was then",
    notSeen: "Its content is not shared with you.",
    outcome: "How it ended",
    tasks: "Tasks",
    taskHeader: ["due", "task", "owner", "state"],
    decisions: "Decisions",
    decisionHeader: ["when", "decision", "by", "party", "proposal"],
    notes: "Notes",
    noteHeader: ["when", "note", "by", "party"],
    log: "Log",
    logHeader: ["number", "when", "by", "what was done", "SHA-256"],
    none: "None.",
    footer:
      "A decision with a proposal was approved by an approver of each party on exactly its content. Each entry of the log contains the hash of the one before.",
  },
  ja: {
    subtitle: (file: IncidentFile) =>
      `${file.openedAt} ${file.memberId}(${file.partyId}、${file.organisationId})が開設。${file.state === "open" ? "継続中" : "終了"}`,
    began: "発端",
    scenario: "開設時のシナリオ",
    notSeen: "内容は共有されていない。",
    outcome: "結果",
    tasks: "作業",
    taskHeader: ["期日", "作業", "担当", "状態"],
    decisions: "決定",
    decisionHeader: ["日時", "決定", "決定者", "当事者", "提案"],
    notes: "記録",
    noteHeader: ["日時", "内容", "記録者", "当事者"],
    log: "操作の記録",
    logHeader: ["番号", "日時", "操作者", "操作", "SHA-256"],
    none: "なし。",
    footer:
      "提案のある決定は、各当事者の承認者がその内容そのものを承認したもの。操作の記録は一つ前のハッシュを含む。",
  },
} as const;

/** The whole file of an incident as one document, before it is laid out. */
export function incidentSheet(
  file: IncidentFile,
  log: readonly LogEntry[],
  language: Language,
): Sheet {
  const words = WORDS[language];
  const wide = (heading: string, header: readonly string[], rows: readonly string[][]) => ({
    ...tableSection(heading, header, rows, rows.length === 0 ? [words.none] : []),
    isWide: true,
  });
  return {
    title: file.title,
    subtitle: words.subtitle(file),
    sections: [
      { ...textSection(words.began, [file.seen]), isWide: true },
      ...(file.scenario === undefined
        ? []
        : [
            {
              ...textSection(words.scenario, [
                `SHA-256 ${file.scenario.contentHash}`,
                ...(file.scenario.text === undefined ? [words.notSeen] : []),
              ]),
              ...(file.scenario.text !== undefined && { verbatim: file.scenario.text }),
              isWide: true,
            },
          ]),
      ...(file.outcome === undefined
        ? []
        : [{ ...textSection(words.outcome, [file.outcome]), isWide: true }]),
      wide(
        words.tasks,
        words.taskHeader,
        file.tasks.map(({ due, title, owner, state }) => [due, title, owner, state]),
      ),
      wide(
        words.decisions,
        words.decisionHeader,
        file.decisions.map(({ at, text, memberName, partyId, proposalId }) => [
          ...[at, text, memberName, partyId, proposalId ?? ""],
        ]),
      ),
      wide(
        words.notes,
        words.noteHeader,
        file.notes.map(({ at, text, memberName, partyId }) => [at, text, memberName, partyId]),
      ),
      wide(
        words.log,
        words.logHeader,
        log.map(({ sequence, at, memberId, action, hash }) => [
          ...[String(sequence), at, memberId, action, hash],
        ]),
      ),
    ],
    footer: words.footer,
  };
}
