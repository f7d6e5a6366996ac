import { sha256 } from "../chain.ts";
import { made, type Outcome, refused } from "../outcome.ts";
import type { PageAsked } from "../page.ts";
import type { Visibility } from "../rows.ts";
import type { Ground } from "../scoped.ts";
import { read, write } from "../writing.ts";

/** A title in English, in Japanese, or in both. */
export interface Title {
  readonly en?: string | undefined;
  readonly ja?: string | undefined;
}

/** A scenario that someone keeps. */
export interface KeptScenario {
  readonly id: string;
  /** Title of the last version, in the languages that it was written in. */
  readonly title: Title;
  readonly organisationId: string;
  readonly visibility: Visibility;
  /** Number of the last version, from 1. */
  readonly version: number;
}

/** A version of a scenario: never changed, only followed by the next. */
export interface ScenarioVersion {
  readonly id: string;
  readonly version: number;
  /** As it was written: YAML. */
  readonly text: string;
  readonly contentHash: string;
  readonly memberId: string;
  /** RFC 3339, UTC. */
  readonly madeAt: string;
}

/** Scenarios of one's own, and those that others let one see. */
export interface Scenarios {
  /** By id: a page of them, or all. */
  list(page?: PageAsked<string>): Promise<readonly KeptScenario[]>;
  /** The versions of a scenario, the first one first; none where there is no such scenario. */
  versions(id: string): Promise<readonly ScenarioVersion[]>;
  /**
   * Keeps a scenario, or a new version of it; the same text again changes nothing. Its id begins with
   * that of the organisation, so that nobody learns from a name what others keep.
   */
  save(scenario: {
    readonly id: string;
    readonly title: Title;
    readonly text: string;
    readonly visibility: Visibility;
  }): Promise<Outcome<ScenarioVersion, "not_yours">>;
}

/** The title of a version; one that was kept before titles had a language counts as English. */
const titleOf = (
  plain: string,
  { title_en: en, title_ja: ja }: { title_en: string | null; title_ja: string | null },
): Title =>
  en === null && ja === null ? { en: plain } : { en: en ?? undefined, ja: ja ?? undefined };

/** The scenarios of a store. */
export const scenariosOn = (ground: Ground): Scenarios => ({
  list: (page) =>
    read(ground, async (sql) => {
      let query = sql
        .selectFrom("scenarios")
        .innerJoin("scenario_versions", "scenario_versions.scenario_id", "scenarios.id")
        .distinctOn("id")
        .select(["id", "title", "title_en", "title_ja", "organisation_id", "visibility", "version"])
        .orderBy("id")
        .orderBy("version", "desc");
      if (page?.after !== undefined) query = query.where("id", ">", page.after);
      if (page !== undefined) query = query.limit(page.limit);
      const rows = await query.execute();
      return rows.map(({ id, organisation_id, visibility, version, title, ...titles }) => ({
        ...{ id, organisationId: organisation_id, visibility, version },
        title: titleOf(title, titles),
      }));
    }),
  versions: (id) =>
    read(ground, async (sql) => {
      const rows = await sql
        .selectFrom("scenario_versions")
        .selectAll()
        .where("scenario_id", "=", id)
        .orderBy("version")
        .execute();
      return rows.map(({ version, text, content_hash, member_id, made_at }) => ({
        ...{ id, version, text, contentHash: content_hash, memberId: member_id, madeAt: made_at },
      }));
    }),
  save: ({ id: name, title, text, visibility }) =>
    write(ground, async ({ sql, at, log }) => {
      const { memberId, partyId, organisationId } = ground.scope;
      const prefix = `${organisationId}.`;
      const id = name.startsWith(prefix) ? name : prefix + name;
      const whose = {
        ...{ member_id: memberId, party_id: partyId, organisation_id: organisationId, visibility },
      };
      const inserted = await sql
        .insertInto("scenarios")
        .values({ id, title: (title.en ?? title.ja)!, ...whose, made_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .returning("id")
        .executeTakeFirst();
      const there = await sql
        .selectFrom("scenarios")
        .selectAll()
        .where("id", "=", id)
        .where("organisation_id", "=", organisationId)
        .executeTakeFirst();
      if (there === undefined) return refused("not_yours");
      if (inserted === undefined && there.visibility !== visibility)
        await sql.updateTable("scenarios").set({ visibility }).where("id", "=", id).execute();
      const last = await sql
        .selectFrom("scenario_versions")
        .selectAll()
        .where("scenario_id", "=", id)
        .orderBy("version", "desc")
        .executeTakeFirst();
      const contentHash = sha256(text);
      const version = last?.content_hash === contentHash ? last.version : (last?.version ?? 0) + 1;
      const told = { id, version, text, contentHash, memberId, madeAt: at };
      if (version === last?.version)
        return made({ ...told, memberId: last.member_id, madeAt: last.made_at });
      await sql
        .insertInto("scenario_versions")
        .values({
          ...{ scenario_id: id, version, text, content_hash: contentHash },
          ...{ title_en: title.en ?? null, title_ja: title.ja ?? null },
          ...{ member_id: memberId, made_at: at },
        })
        .execute();
      const detail = { version, contentHash, visibility };
      await log({ action: "scenarios save", subject: id, detail, visibility });
      return made(told);
    }),
});
