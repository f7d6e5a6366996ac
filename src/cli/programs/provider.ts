import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Provider } from "../../http/index.ts";
import { inWords, type Problem, type Reading } from "../../model/index.ts";
import type { Terminal } from "../terminal.ts";

const ISSUER = "COERCIVITY_OIDC_ISSUER";
const CLIENT = "COERCIVITY_OIDC_CLIENT_ID";
const SECRET_FILE = "COERCIVITY_OIDC_CLIENT_SECRET_FILE";

/**
 * The provider of sign-in that the environment names: its issuer, this server's name there, and a file
 * with the secret between them. Undefined where it names none.
 */
export async function readProvider(
  environment: Terminal["environment"],
): Promise<Reading<Provider | undefined>> {
  const { [ISSUER]: issuer, [CLIENT]: clientId, [SECRET_FILE]: file } = environment;
  if (!issuer) return { ok: true, value: undefined };
  const refuse = (field: string, value: string, en: string, ja: string): Reading<never> => {
    const problem: Problem = { where: "environment", field, value, ...inWords({ en, ja }) };
    return { ok: false, problems: [problem] };
  };
  if (!z.url({ protocol: /^https?$/ }).safeParse(issuer).success)
    return refuse(
      ISSUER,
      issuer,
      "Write an address, as https://id.example.",
      "https://id.example の形でアドレスを書く。",
    );
  if (!clientId)
    return refuse(
      CLIENT,
      "",
      "Missing: this server's name at the provider.",
      "指定がない: 提供元でのこのサーバーの名前。",
    );
  if (!file)
    return refuse(
      SECRET_FILE,
      "",
      "Missing: the file that holds the secret.",
      "指定がない: 秘密の値を収めたファイル。",
    );
  const secret = await readFile(file, "utf8").catch(() => undefined);
  if (!secret?.trim())
    return refuse(
      SECRET_FILE,
      file,
      "There is no such file, or it is empty.",
      "そのようなファイルはないか、空。",
    );
  return {
    ok: true,
    value: { issuer: new URL(issuer), clientId, clientSecret: secret.trim() },
  };
}
