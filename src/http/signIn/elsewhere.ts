import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
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

/** Sign-in by a provider: the authorisation code flow with PKCE, state and nonce. */
export interface Elsewhere {
  /** Where to send the browser, and what it must bring back. */
  begin(returnTo: string): Promise<{ readonly url: URL; readonly errand: Errand }>;
  /** Whom the provider vouches for, as issuer and subject; undefined where it does not. */
  finish(answer: URL, errand: Errand): Promise<string | undefined>;
}

/** Asks the provider for its addresses; only one on this machine may be asked without TLS. */
const discover = ({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> => {
  const isHere = issuer.protocol === "http:" && isLoopbackHost(issuer.host);
  // The signature is checked too, though the token comes straight from the provider.
  const execute = [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])];
  return discovery(issuer, clientId, clientSecret, undefined, { execute });
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
        return claims && `${claims.iss}|${claims.sub}`;
      } catch {
        return undefined;
      }
    },
  };
}
