import { z } from "zod";
import { about } from "./field.ts";

const chainSays = "Name a chain, its folder, or edition:<id>.";

/** A chain by id or folder, or with the tables of a private edition. */
export const chainField = about(
  z.string().min(1, chainSays),
  "Chain: an id such as ndfeb, the folder of a chain of your own, or edition:<id> of `edition list`.",
  "チェーン。ndfeb などの ID、自分のチェーンのフォルダ、または `edition list` の edition:<ID>。",
  "tables",
  "edition",
);

/** A chain as above; the one that ships where none is named. */
export const shippedChainField = about(
  z.string().min(1, chainSays).default("ndfeb"),
  "Chain: an id, the folder of a chain of your own, or edition:<id> of `edition list`.",
  "チェーンの ID、自分のチェーンのフォルダ、または `edition list` の edition:<ID>。",
  "tables",
  "edition",
);

/** A chain as above; the one that a scenario names where none is. */
export const chainOfScenarioField = about(
  z.string().min(1, chainSays).optional(),
  "Chain: an id, a folder, or edition:<id> of `edition list`. Default: the one that the scenario names.",
  "チェーンの ID、フォルダ、または `edition list` の edition:<ID>。省略時はシナリオが指すもの。",
  "tables",
  "edition",
);

/** A base year of a chain. */
export const baseYearField = about(
  z.int("Write a year, as 2025.").min(1900).max(2199).optional(),
  "Base year of flows and demand. Default: the chain's latest.",
  "流れと需要の基準年。省略時は最新。",
);
