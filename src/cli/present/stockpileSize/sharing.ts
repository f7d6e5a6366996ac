import { formatMoney, formatNumber, moneyUnitFor } from "../../../units/index.ts";
import { wrap } from "../../page/displayWidth.ts";
import type { Page } from "../../page/page.ts";
import { layTable } from "../../page/table.ts";
import { gives, left, right, type Sizing } from "./sizing.ts";

/** Who would leave under a division: the coalitions by name, the worst first. */
const sayObjections = (
  objections: readonly { readonly members: readonly string[] }[],
  nobody: string,
): string =>
  objections.length === 0 ? nobody : objections.map(({ members }) => members.join("+")).join(", ");

/** Who pays what by each rule, and who would rather leave. */
export function laySharing({ sharing, joint }: Sizing, page: Page): string[] {
  if (!sharing) return [];
  const words = page.words.sizing;
  const unit = moneyUnitFor([joint.costUsd], page.language);
  const money = (usd: number) => formatNumber(usd / unit.usd, 2, page.language);
  const { core } = sharing;
  const told = core.isEmpty
    ? words.emptyCore(
        formatMoney(-core.savingUsd, page.language),
        core.blocking.map(({ members }) => members.join("+")).join(", "),
      )
    : words.core(formatMoney(core.savingUsd, page.language));
  return [
    ...layTable(
      [
        left(words.rule),
        left(words.partner),
        right(words.share),
        right(words.saves),
        right(words.gets),
        gives(words.objects),
      ],
      sharing.rules.flatMap(({ rule, shares, objections }) =>
        shares.map(({ country, shareUsd, savesUsd, transferUsd }, k) => [
          k === 0 ? words.rules[rule] : "",
          country,
          ...[shareUsd, savesUsd, transferUsd].map(money),
          k > 0 ? "" : sayObjections(objections, words.inCore),
        ]),
      ),
      page.width,
    ),
    ...wrap(told, page.width),
  ];
}
