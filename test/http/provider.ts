import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type JWK, Provider } from "oidc-provider";

/** A certified provider of sign-in on this machine that vouches for whomever the test says. */
export interface TestProvider extends AsyncDisposable {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Changes what the next vouchings say, signed again by the provider's own key. */
  change: (claims: Record<string, unknown>) => object;
  /** Signs the next vouchings with a key that the provider does not publish. */
  isForged: boolean;
  /** Puts a new key in the place of the one that it signed with. */
  rotate(): void;
}

/** A key to sign with, under a name. */
interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

const makeKey = (kid: string): SigningKey => ({
  kid,
  privateKey: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey,
});

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Signs claims as a compact token (RFC 7515). */
function signed(claims: object, { kid, privateKey }: SigningKey): string {
  const text = `${encode({ alg: "RS256", kid })}.${encode(claims)}`;
  return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
}

const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as Record<string, unknown>;

const CLIENT = { clientId: "coercivity", clientSecret: "secret of the test" };

/** The provider as its library makes it: one client, PKCE required, a page that asks once. */
function makeProvider(issuer: string, key: SigningKey, subject: string, returnTo: string) {
  const jwk = { ...key.privateKey.export({ format: "jwk" }), kid: key.kid } as JWK;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [returnTo],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ["of the test"] },
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false } },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    // Members of an organisation consent to nothing: its administrator did.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith("/interaction/")) return next();
    if (context.method === "POST")
      return provider.interactionFinished(context.req, context.res, {
        login: { accountId: subject },
      });
    context.type = "html";
    context.body = '<form method="post"><button>Sign in</button></form>';
  });
  return provider;
}

/**
 * Starts a provider that vouches for one subject, and sends browsers back to an address, which it asks
 * for when somebody first comes.
 */
export async function startProvider(
  subject: string,
  returnTo: () => string,
): Promise<TestProvider> {
  let key = makeKey("first");
  const stranger = makeKey("first");
  let answer: ReturnType<Provider["callback"]> | undefined;
  const server = createServer((request, response) => {
    answer ??= serve();
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const test: TestProvider = {
    ...CLIENT,
    issuer: new URL(issuer),
    change: (claims) => claims,
    isForged: false,
    rotate: () => {
      key = makeKey("second");
      answer = undefined;
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
  function serve() {
    const provider = makeProvider(issuer, key, subject, returnTo());
    provider.use(async (context, next) => {
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path !== "/token" || body?.id_token === undefined) return;
      const claims = test.change(claimsOf(body.id_token));
      body.id_token = signed(claims, test.isForged ? stranger : key);
    });
    return provider.callback();
  }
  return test;
}
