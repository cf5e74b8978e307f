import Provider, { type Configuration, errors, interactionPolicy } from 'oidc-provider';
import { DEMO_ACCOUNTS } from '../staff.ts';
import type { OidcKeys } from './keys.ts';

export type ProviderSettings = {
  readonly issuer: string;
  /** GB/T 2260 code that all demo accounts work for. */
  readonly county: string;
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutUris: readonly string[];
};

const CLAIMS = ['name', 'county', 'roles', 'acr'];

/** OpenID provider for the demo accounts: one public client, code flow with PKCE, no consent page, a sign-in each time. */
export const createProvider = (settings: ProviderSettings, keys: OidcKeys): Provider =>
  new Provider(settings.issuer, configuration(settings, keys));

const configuration = (settings: ProviderSettings, keys: OidcKeys): Configuration => ({
  clients: [
    {
      client_id: settings.clientId,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [...settings.redirectUris],
      post_logout_redirect_uris: [...settings.postLogoutUris],
    },
  ],
  jwks: { keys: [keys.signing] },
  cookies: { keys: [...keys.cookies] },
  pkce: { required: () => true },
  // Everything the console needs is in the ID token: it makes no second request.
  conformIdTokenClaims: false,
  claims: { openid: ['sub', ...CLAIMS], profile: CLAIMS },
  findAccount: (_ctx, id) => {
    const found = DEMO_ACCOUNTS.find((account) => account.account === id);
    if (!found) return undefined;
    const { name, roles } = found;
    return {
      accountId: id,
      claims: () => ({ sub: id, name, roles: [...roles], county: settings.county }),
    };
  },
  interactions: {
    url: (_ctx, interaction) => `/interaction/${interaction.uid}`,
    policy: signInEachTime(),
  },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  // The county's own client needs nobody's consent.
  loadExistingGrant: async (ctx) => {
    const { client, session } = ctx.oidc;
    if (!client || !session?.accountId) throw new errors.InvalidRequest('no session');
    const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
  ttl: { Session: 3600, Interaction: 3600, Grant: 3600, IdToken: 3600, AccessToken: 3600 },
});

// Several people share this browser during a rehearsal: a sign-in must never pass silently for the one before.
const signInEachTime = (): Configuration['interactions'] extends infer I
  ? NonNullable<I> extends { policy?: infer P }
    ? P
    : never
  : never => {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy
    .get('login')
    ?.checks.add(
      new Check('every_time', 'staff sign in each time', (ctx) =>
        ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
};
