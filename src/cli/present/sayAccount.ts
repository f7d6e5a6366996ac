import type { Page } from "../page/page.ts";

/**
 * An account in words: its kind, then what it is of. Parts without a name are left out.
 *
 * @example
 * sayAccount("stock|lot-1", { words: { ledger: { accounts: { stock: "in store" } } } }) // => "in store: lot-1"
 */
export function sayAccount(account: string, { words }: Pick<Page, "words">): string {
  const [kind, ...of] = account.split("|");
  return `${words.ledger.accounts[kind!] ?? kind}: ${of.filter(Boolean).join(", ")}`;
}
