import { defineWords } from "./catalogue.ts";

/** Names of the stages of a chain, by id; a stage of a chain of one's own may have none. */
export const stageWords = defineWords({
  en: {
    mine: "Mine",
    separation: "Separation",
    metal: "Metal",
    alloy: "Alloy",
    magnet: "Magnet",
    scrap: "Scrap",
    demand: "End use",
    returned: "To recycling",
  } as Record<string, string>,
  ja: {
    mine: "鉱山",
    separation: "分離",
    metal: "金属",
    alloy: "合金",
    magnet: "磁石",
    scrap: "スクラップ",
    demand: "最終用途",
    returned: "再生へ",
  },
});
