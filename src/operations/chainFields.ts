import { z } from "zod";
import { about } from "./field.ts";

/** A chain by id or folder. */
export const chainField = about(
  z.string().min(1, "Name a chain or its folder."),
  "Chain: an id such as ndfeb, or the folder of a chain of your own.",
  "チェーン。ndfeb などの ID、または自分のチェーンのフォルダ。",
  "tables",
);

/** A chain by id or folder; the one that ships where none is named. */
export const shippedChainField = about(
  z.string().min(1, "Name a chain or its folder.").default("ndfeb"),
  "Chain: an id, or the folder of a chain of your own.",
  "チェーンの ID、または自分のチェーンのフォルダ。",
  "tables",
);

/** A base year of a chain. */
export const baseYearField = about(
  z.int("Write a year, as 2025.").min(1900).max(2199).optional(),
  "Base year of flows and demand. Default: the chain's latest.",
  "流れと需要の基準年。省略時は最新。",
);
