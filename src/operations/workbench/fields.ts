import { z } from "zod";
import type { Permission } from "../../authority/index.ts";
import { PERMISSIONS, ROLE_NAMES, type Role } from "../../authority/index.ts";
import { about } from "../field.ts";

/** Whether a database keeps a text as it is: no character that stands for nothing, no half of one. */
export const isKept = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

/** The id of something that is kept. */
export const idField = z
  .string()
  .regex(/^[\p{L}\p{N}._@:+-]{1,80}$/u, "Write 1 to 80 letters, digits or . _ @ : + -");

/** A text for people, in one piece. */
export const textField = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "Write something.")
    .max(most, `Write at most ${most} characters.`)
    .refine(isKept, "Leave out characters that cannot be kept.");

/** A title. */
export const titleField = about(textField(500), "Title.", "題名。");

/** Roles of a member. */
export const rolesField = z
  .array(z.enum(ROLE_NAMES as readonly [Role, ...Role[]]))
  .min(1, `Give at least one of ${ROLE_NAMES.join(", ")}.`);

/** What a token is limited to. */
export const scopesField = z
  .array(z.enum(PERMISSIONS as readonly [Permission, ...Permission[]]))
  .min(1, `Give at least one of ${PERMISSIONS.join(", ")}.`);

/** Who may see something. */
export const visibilityField = about(
  z.enum(["organisation", "party", "all"]).default("organisation"),
  "Who may see it: the organisation, its party, or all members.",
  "見える範囲。organisation(組織)、party(当事者)、all(全員)。",
);

/** A moment in the future or past, UTC. */
export const instantField = z.iso.datetime({
  error: "Write a moment in UTC, as 2026-03-31T09:00:00Z.",
});

/** A moment in an answer. */
export const momentOut = (what: string) => z.string().describe(`${what}, RFC 3339, UTC.`);

/** A moment in an answer that may not have come. */
export const momentOrNull = (what: string) =>
  z.string().nullable().describe(`${what}, RFC 3339, UTC.`);

/** Who may see something, in an answer. */
export const visibilityOut = z
  .enum(["organisation", "party", "all"])
  .describe("Who may see it: its organisation, its party, or all members.");

/** Something small that was done. */
export const doneOut = z.object({
  id: z.string().describe("Id of what was changed."),
  done: z.string().describe("What was done, noun and verb."),
});

/** A SHA-256. */
export const hashField = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "Write the 64 hexadecimal digits of the hash.");

/** A day. */
export const dayField = z.iso.date("Write a day as YYYY-MM-DD.");
