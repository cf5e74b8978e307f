import * as oidc from 'openid-client';
import * as z from 'zod';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import { ROLES, type Role, type Staff } from '../../../shared/domain/model/staff.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';

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
const staffClaims = z.object({
  sub: z.string().min(1),
  name: z.string().min(1),
  county: z.string(),
  roles: z.array(z.string()),
  acr: z.string().optional(),
});

/** The county's provider: its issuer, the client registered there, and the `acr` values that stand for a second factor. */
export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  /** Where its signing keys are; absent: where its own metadata says. */
  readonly jwksUri?: string;
  readonly acr: readonly string[];
};

export type IdentityProvider = {
  /** Where to send the browser, and what to remember until it returns. */
  begin(
    redirectUri: string,
    next: string,
  ): Promise<{ readonly location: string; readonly pending: PendingSignIn }>;
  /**
   * Redeems the code in `currentUrl`. Refusals: `auth.failed` when it does not belong to `pending`, or the ID token is not this
   * provider's, not for this client, not in time, or not a member of staff's; `auth.second-factor` when they signed in without one.
   */
  finish(currentUrl: URL, pending: PendingSignIn): Promise<Result<Staff, KnownRefusal>>;
};

/**
 * Sign-in by OpenID Connect Core 1.0, authorization code with PKCE (RFC 7636) as a public client. The provider's metadata is read
 * once, at the first sign-in. Plain http is allowed only for a provider on this very machine. Staff must have used a second factor
 * (GB/T 22239-2019, 8.1.4.1 d), which the claim `acr` says.
 */
export function openIdProvider(settings: ProviderSettings): IdentityProvider {
  const { acr } = settings;
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    discovered ??= discover(settings).catch((error: unknown) => {
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
        acr_values: acr.join(' '),
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
      if (!parsed.success) return refuse('auth.failed');
      const { sub: account, name, county, roles, acr: used } = parsed.data;
      if (used === undefined || !acr.includes(used)) return refuse('auth.second-factor');
      return accept({ account, name, county, roles: roles.filter(isRole) });
    },
  };
}

const discover = async ({ issuer, clientId, jwksUri }: ProviderSettings): Promise<oidc.Configuration> => {
  const url = new URL(issuer);
  const local = url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1');
  // Without it the library trusts the TLS connection to the token endpoint and looks at no signature (OpenID Connect Core 1.0, 3.1.3.7).
  const execute = [oidc.enableNonRepudiationChecks, ...(local ? [oidc.allowInsecureRequests] : [])];
  const found = await oidc.discovery(url, clientId, undefined, oidc.None(), { execute });
  if (jwksUri === undefined) return found;
  // The county names the keys it trusts: whoever could alter the provider's metadata could not put others in their place.
  const { supportsPKCE: _, ...metadata } = found.serverMetadata();
  const pinned = new oidc.Configuration({ ...metadata, jwks_uri: jwksUri }, clientId, undefined, oidc.None());
  for (const setUp of execute) setUp(pinned);
  return pinned;
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
