import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { isLoopbackHost } from "../guard/host.ts";

/** A provider of sign-in (OpenID Connect) that members may come by. */
export interface Provider {
  /** Who vouches, as `https://id.example`. */
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a browser must bring back with the provider's answer: it ties both to one sign-in. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom a provider vouches for, as issuer and subject; or why it vouches for nobody. */
export type Vouching =
  | { readonly status: "vouched"; readonly identity: string }
  | { readonly status: "not_vouched"; readonly why: string };

/** Sign-in by a provider: the authorisation code flow with PKCE, state and nonce. */
export interface Elsewhere {
  /** Where to send the browser, and what it must bring back. */
  begin(returnTo: string): Promise<{ readonly url: URL; readonly errand: Errand }>;
  /** What the provider says of whoever comes back with an answer. */
  finish(answer: URL, errand: Errand): Promise<Vouching>;
}

/** Shows the secret in the way that the provider takes: in the header unless it takes that in no way. */
function showSecret(secret: string): ClientAuth {
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => {
    // OpenID Connect Discovery 1.0, section 3: without a list it is the header.
    const { token_endpoint_auth_methods_supported: taken = ["client_secret_basic"] } = server;
    return (taken.includes("client_secret_basic") ? inHeader : inBody)(server, ...rest);
  };
}

/** An error of the client's library: its cause is another error, or the challenges of an answer. */
interface ClientFault {
  readonly message?: string;
  readonly error?: string;
  readonly error_description?: string;
  readonly cause?: unknown;
}

/** Longest reason that is passed on, characters: parts of it come from whoever asks. */
const REASON_MAX = 400;

/** What an error of the provider's protocol says, with what the provider itself said, as one line. */
export function sayFault(error: unknown): string {
  const { message, cause, error: code, error_description: about } = error as ClientFault;
  const inner = Array.isArray(cause)
    ? cause.map(({ parameters }) => Object.values(parameters).join(" ")).join(" ")
    : (cause as Partial<Error> | undefined)?.message;
  const said = [message, code, about, inner].filter(Boolean).join(": ");
  return said.replace(/\p{Cc}+/gu, " ").slice(0, REASON_MAX);
}

/** Asks the provider for its addresses; only one on this machine may be asked without TLS. */
const discover = ({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> => {
  const isHere = issuer.protocol === "http:" && isLoopbackHost(issuer.host);
  // The signature is checked too, though the token comes straight from the provider.
  const execute = [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])];
  return discovery(issuer, clientId, undefined, showSecret(clientSecret), { execute });
};

/** Signs in by a provider, which is asked for its addresses when somebody first comes. */
export function signInElsewhere(provider: Provider): Elsewhere {
  let known: Promise<Configuration> | undefined;
  const configuration = () => {
    known ??= discover(provider);
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return {
    async begin(returnTo) {
      const errand = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
      };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: "openid",
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: "S256",
      });
      return { url, errand };
    },
    async finish(answer, { state, nonce, verifier }) {
      const config = await configuration();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      try {
        const tokens = await authorizationCodeGrant(config, answer, checks);
        const claims = tokens.claims();
        return claims
          ? { status: "vouched", identity: `${claims.iss}|${claims.sub}` }
          : { status: "not_vouched", why: "The provider sent no ID token." };
      } catch (error) {
        return { status: "not_vouched", why: sayFault(error) };
      }
    },
  };
}
