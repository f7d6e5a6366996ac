import { useMemo } from "react";
import { useAnswer } from "./useAnswer.ts";

/** The countries of a chain: their names, who makes something, who wants something. */
export interface ChainCountries {
  readonly names: Readonly<Record<string, string>>;
  readonly makers: readonly string[];
  readonly users: readonly string[];
}

/** The countries of the magnet chain, largest first; undefined before they are here. */
export function useChainCountries(): ChainCountries | undefined {
  const { data } = useAnswer("chain show", { chain: "ndfeb" });
  return useMemo(() => {
    if (!data) return undefined;
    const rows = data.stages.flatMap(({ countries }) => countries);
    const largest = (sizeOf: (row: (typeof rows)[number]) => number) => {
      const sizes = new Map<string, number>();
      for (const row of rows)
        sizes.set(row.country, Math.max(sizes.get(row.country) ?? 0, sizeOf(row)));
      return [...sizes]
        .filter(([, size]) => size > 0)
        .sort(([, a], [, b]) => b - a)
        .map(([country]) => country);
    };
    return {
      names: data.names,
      makers: largest(({ outputShare }) => outputShare),
      users: largest(({ demandTonnes }) => demandTonnes),
    };
  }, [data]);
}
