import * as oidc from 'openid-client';
import * as z from 'zod';
import { ROLES, type Role, type Staff } from '../../../shared/domain/model/staff.ts';

/** What must be remembered between leaving for the identity provider and coming back. */
export const pendingSignIn = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
});
export type PendingSignIn = z.infer<typeof pendingSignIn>;

const isRole = (text: string): text is Role => ROLES.some((role) => role === text);

/** Claims of the ID token the console relies on. A role this software does not know gives no right here. */
const staffClaims = z
  .object({ sub: z.string().min(1), name: z.string().min(1), county: z.string(), roles: z.array(z.string()) })
  .transform(
    (claims): Staff => ({
      account: claims.sub,
      name: claims.name,
      county: claims.county,
      roles: claims.roles.filter(isRole),
    }),
  );

export type IdentityProvider = {
  /** Where to send the browser, and what to remember until it returns. */
  begin(
    redirectUri: string,
    next: string,
  ): Promise<{ readonly location: string; readonly pending: PendingSignIn }>;
  /** Redeems the code in `currentUrl`; undefined when it does not belong to `pending`, or the claims are not a member of staff's. */
  finish(currentUrl: URL, pending: PendingSignIn): Promise<Staff | undefined>;
};

/**
 * Sign-in by OpenID Connect Core 1.0, authorization code with PKCE (RFC 7636) as a public client. The provider's metadata is read
 * once, at the first sign-in. Plain http is allowed only for a provider on this very machine.
 */
export function openIdProvider(issuer: string, clientId: string): IdentityProvider {
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    discovered ??= discover(issuer, clientId).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };

  return {
    async begin(redirectUri, next) {
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        next,
      };
      const location = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        // Several people share an office computer: a sign-in never passes silently for the one before.
        prompt: 'login',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return { location: location.href, pending };
    },

    async finish(currentUrl, pending) {
      const tokens = await redeem(await configuration(), currentUrl, pending);
      const parsed = staffClaims.safeParse(tokens?.claims());
      return parsed.success ? parsed.data : undefined;
    },
  };
}

const discover = (issuer: string, clientId: string): Promise<oidc.Configuration> => {
  const url = new URL(issuer);
  const local = url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
  return oidc.discovery(url, clientId, undefined, oidc.None(), {
    execute: local ? [oidc.allowInsecureRequests] : [],
  });
};

async function redeem(configuration: oidc.Configuration, currentUrl: URL, pending: PendingSignIn) {
  try {
    return await oidc.authorizationCodeGrant(configuration, currentUrl, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    });
  } catch (error) {
    // What the provider refused (a used code, a wrong state, a forged token) ends in a new sign-in; a broken network does not.
    if (error instanceof TypeError) throw error;
    return undefined;
  }
}
