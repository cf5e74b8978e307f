import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

export const CLIENT = 'judicial-assistants';

/** How the next ID token is made; everything left out is as it should be. */
export type TokenWish = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly issuer?: string;
  readonly audience?: string;
  readonly nonce?: string;
  /** Seconds from now until it is over; negative: it is. */
  readonly expiresIn?: number;
  /** `other`: another key under the same key id. `none`: not at all. */
  readonly signedBy?: 'provider' | 'other' | 'none';
};

/** An OpenID provider that hands out whatever ID token a test wishes for. */
export const startIssuer = async () => {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const keys = [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }];
  let wish: TokenWish = {};
  let nonce = '';
  let issuer = '';

  const idToken = async (): Promise<string> => {
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ sub: 'officer01', name: '王主任', county: '141002', roles: ['officer'], acr: 'two-factor' },
      ...wish.claims,
      iss: wish.issuer ?? issuer,
      aud: wish.audience ?? CLIENT,
      nonce: wish.nonce ?? nonce,
      iat: seconds - 5,
      exp: seconds + (wish.expiresIn ?? 300),
    };
    if (wish.signedBy === 'none') return new UnsecuredJWT(claims).encode();
    const key = wish.signedBy === 'other' ? other.privateKey : own.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
  };

  const answers: Readonly<Record<string, () => unknown>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({ keys }),
    '/token': async () => ({ access_token: 'a', token_type: 'bearer', id_token: await idToken() }),
  };
  const server = createServer((request, response) => {
    void Promise.resolve(answers[request.url ?? '']?.()).then((body) => {
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    url: issuer,
    /** The ID token of the sign-in with this nonce. */
    next: (wished: TokenWish, of: string): void => {
      [wish, nonce] = [wished, of];
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
};
