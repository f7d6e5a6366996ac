import type { OutputOf } from "../../../operations/index.ts";
import { wrap } from "../../page/displayWidth.ts";
import type { Presenter } from "../presenters.ts";
import { type Shown, showRows, tableOf } from "./rows.ts";

type Member = OutputOf<"members list">[number];
type Organisation = OutputOf<"organisations list">["organisations"][number];
type Token = OutputOf<"tokens list">[number];

const showMembers = (members: readonly Member[]): Shown => ({
  columns: ["id", "name", "party", "organisation", "roles", "keptOut"],
  rows: members.map(({ id, name, party, organisation, roles, isDisabled }) => [
    ...[id, name, party, organisation, roles.join(" "), isDisabled],
  ]),
});

/** Members, a row each. */
export const membersList = tableOf<OutputOf<"members list">>(showMembers);

/** How members come in, a row each. */
export const membersSignIn = tableOf<OutputOf<"members sign-in">>((members) => ({
  columns: ["id", "passwordAt", "lockedUntil", "identity"],
  rows: members.map(({ id, passwordAt, lockedUntil, identity }) => [
    ...[id, passwordAt, lockedUntil, identity],
  ]),
}));

/** A member. */
export const member = tableOf<Member>((one) => showMembers([one]));

const showOrganisations = (organisations: readonly Organisation[]): Shown => ({
  columns: ["id", "party", "kind", "name"],
  rows: organisations.map(({ id, party, kind, name }) => [id, party, kind, name]),
});

/** Organisations, a row each. */
export const organisationsList = tableOf<OutputOf<"organisations list">>(({ organisations }) =>
  showOrganisations(organisations),
);

/** An organisation. */
export const organisation = tableOf<Organisation>((one) => showOrganisations([one]));

const showTokens = (tokens: readonly Token[]): Shown => ({
  columns: ["id", "member", "name", "scopes", "expiresAt", "usedAt", "revokedAt"],
  rows: tokens.map(({ id, member, name, scopes, expiresAt, usedAt, revokedAt }) => [
    ...[id, member, name, scopes.join(" "), expiresAt, usedAt, revokedAt],
  ]),
});

/** Tokens, a row each. */
export const tokensList = tableOf<OutputOf<"tokens list">>(showTokens);

/** A token. */
export const token = tableOf<Token>((one) => showTokens([one]));

/** A new token, and its secret for the only time. */
export const tokensCreate: Presenter<OutputOf<"tokens create">> = {
  text: ({ token, secret }, page) => [
    ...showRows(showTokens([token]), page),
    "",
    ...wrap(page.words.kept.secretOnce, page.width),
    secret,
  ],
  records: ({ token, secret }) => ({ header: ["id", "secret"], rows: [[token.id, secret]] }),
};

/** That something small was done. */
export const small = tableOf<OutputOf<"members set-password">>(({ id, done }) => ({
  columns: ["id", "done"],
  rows: [[id, done]],
}));
