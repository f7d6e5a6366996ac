import { type Name, sayPathFault } from "../model/index.ts";
import type { LockOwner } from "../stockpile/index.ts";
import { sqlStateOf } from "./database/database.ts";

/** Who has a folder open, and what to do about it. */
export function inUse(folder: string, file: string, by: LockOwner | undefined): Name {
  if (by === undefined)
    return {
      en: `${folder} is in use by another process. If that is gone for certain, delete ${file}.`,
      ja: `${folder} は別のプロセスが使用中です。終了が確実なら ${file} を削除してください。`,
    };
  const since = by.since ?? "?";
  const who = `${by.pid} (${by.host}, ${since})`;
  return by.address === undefined
    ? {
        en: `${folder} is in use by process ${by.pid} on ${by.host} since ${since}. Stop it first; if it is gone for certain, delete ${file}.`,
        ja: `${folder} はプロセス ${who} が使用中です。先に停止してください。終了が確実なら ${file} を削除してください。`,
      }
    : {
        en: `${folder} is in use by the server at ${by.address} (process ${by.pid} on ${by.host}) since ${since}. Ask that server, or stop it first; if it is gone for certain, delete ${file}.`,
        ja: `${folder} はサーバー ${by.address}(プロセス ${who})が使用中です。そのサーバーを使うか、先に停止してください。終了が確実なら ${file} を削除してください。`,
      };
}

/** What to do about a data folder that cannot be opened; undefined where the fault is another. */
export function unusable(folder: string, error: unknown): Name | undefined {
  const says = sayPathFault(error);
  return (
    says && {
      en: `The data folder ${folder} cannot be used. ${says.en} --data or COERCIVITY_DATA names another.`,
      ja: `データフォルダ ${folder} は使えない。${says.ja} 別の場所は --data または COERCIVITY_DATA で示す。`,
    }
  );
}

/** An address that is none of a PostgreSQL. */
export const noAddress: Name = {
  en: "This is no address of a PostgreSQL. Write postgresql://user:password@host:5432/database.",
  ja: "PostgreSQL のアドレスではありません。postgresql://利用者:パスワード@ホスト:5432/データベース の形で書いてください。",
};

/** Host and database of an address, without its password. */
export function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  return /^postgres(?:ql)?:$/.test(protocol) ? `${host}${pathname}` : undefined;
}

/** What to do about a database that cannot be reached or does not let the program in. */
export function unreachable(at: string, error: unknown): Name | undefined {
  const state = sqlStateOf(error) ?? "";
  const { message } = error as Error;
  if (/^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENOENT|57P0|08)/.test(state))
    return {
      en: `The database at ${at} does not answer (${state}). Start it, or mend the address.`,
      ja: `データベース ${at} が応答しません(${state})。起動するか、アドレスを直してください。`,
    };
  if (/^(?:28|3D)/.test(state))
    return {
      en: `The database at ${at} refuses the login: ${message}. Check user, password and database; the server's own role needs to be let in as well.`,
      ja: `データベース ${at} に接続を拒否されました: ${message}。利用者・パスワード・データベースを確認してください。サーバー用ロールの接続も必要です。`,
    };
  if (state === "42501")
    return {
      en: `The login to ${at} may not do what is needed: ${message}. It must own the database and may create roles (ALTER ROLE … CREATEROLE).`,
      ja: `${at} の利用者に権限がありません: ${message}。データベースの所有者で CREATEROLE が必要です。`,
    };
  return undefined;
}
