import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import type { z } from "zod";
import type { peopleAddress } from "./address.ts";

const route = getRouteApi("/people");

/** What the address of the room holds. */
export type PeopleSearch = z.infer<typeof peopleAddress>;

/** The address of the room, and a way to change it; undefined takes a field out. */
export function usePeopleAddress(): readonly [
  PeopleSearch,
  (change: { readonly [F in keyof PeopleSearch]?: PeopleSearch[F] | undefined }) => void,
] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = useCallback(
    (change: Partial<PeopleSearch>) => {
      navigate({ search: (old) => ({ ...old, ...change }), resetScroll: false });
    },
    [navigate],
  );
  return [search, set as ReturnType<typeof usePeopleAddress>[1]];
}
