import { queryOptions, useQuery } from "@tanstack/react-query";
import { send } from "./send.ts";

/** Who looks, and what they may do. */
export interface Session {
  readonly mode: "single-user" | "team";
  readonly member?: { readonly id: string; readonly name: string } | null;
  readonly party?: string | null;
  readonly organisation?: string | null;
  readonly roles?: readonly string[];
  readonly permissions: readonly string[];
  /** True where nobody is a member yet. */
  readonly needsAdministrator?: boolean;
  /** Where to begin to sign in by a provider, where the server knows one. */
  readonly elsewhere?: string | null;
  /** Whether anything is kept here; without it, what is kept is not asked for. */
  readonly hasStore: boolean;
}

/** The session, asked once and after each sign-in. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }): Promise<Session> =>
    (await send("/api/session", { language: "en", signal })).json() as Promise<Session>,
  staleTime: 60_000,
  retry: false,
});

/** The session of whoever looks. */
export const useSession = () => useQuery(sessionQuery);
