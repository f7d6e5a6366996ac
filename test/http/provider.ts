import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A provider of sign-in on this machine that vouches for whomever the test says. */
export interface TestProvider extends AsyncDisposable {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Spoils the next vouching: another key, another nonce, or another client that it is for. */
  spoil: "nothing" | "signature" | "nonce" | "audience";
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}

/** Starts a provider: discovery, authorisation that asks nobody, tokens against PKCE, keys. */
export async function startProvider(subject: string): Promise<TestProvider> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const stranger = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const codes = new Map<string, URLSearchParams>();
  const client = { clientId: "coercivity", clientSecret: "secret of the test" };
  let issuer = "";

  function vouch(asked: URLSearchParams): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: issuer, sub: subject, iat: now, exp: now + 60 },
      aud: provider.spoil === "audience" ? "another" : client.clientId,
      nonce: provider.spoil === "nonce" ? "another" : asked.get("nonce"),
    };
    const text = `${encode({ alg: "RS256", kid: "one" })}.${encode(claims)}`;
    const key = provider.spoil === "signature" ? stranger : privateKey;
    return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, issuer);
    const send = (status: number, value: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (url.pathname === "/.well-known/openid-configuration")
      return send(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
      });
    if (url.pathname === "/keys")
      return send(200, {
        keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256" }],
      });
    if (url.pathname === "/authorize") {
      const code = randomUUID();
      codes.set(code, url.searchParams);
      const back = new URL(url.searchParams.get("redirect_uri")!);
      back.searchParams.set("code", code);
      back.searchParams.set("state", url.searchParams.get("state")!);
      return response.writeHead(302, { location: back.href }).end();
    }
    const body = await bodyOf(request);
    const asked = codes.get(body.get("code") ?? "");
    codes.delete(body.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url");
    if (!asked || asked.get("code_challenge") !== challenge)
      return send(400, { error: "invalid_grant" });
    return send(200, { access_token: "x", token_type: "bearer", id_token: vouch(asked) });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: TestProvider = {
    ...client,
    issuer: new URL(issuer),
    spoil: "nothing",
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return provider;
}
