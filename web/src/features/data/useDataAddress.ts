import { getRouteApi } from "@tanstack/react-router";
import { useCallback } from "react";
import type { z } from "zod";
import type { dataAddress } from "./address.ts";

const route = getRouteApi("/data");

/** What the address of the data room holds. */
export type DataSearch = z.infer<typeof dataAddress>;

/** The address of the data room, and a way to change it; typing replaces, so that back is not a letter. */
export function useDataAddress(): readonly [
  DataSearch,
  (change: Partial<DataSearch>, replace?: boolean) => void,
] {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = useCallback(
    (change: Partial<DataSearch>, replace = false) => {
      navigate({ search: (old) => ({ ...old, ...change }), replace, resetScroll: false });
    },
    [navigate],
  );
  return [search, set];
}
