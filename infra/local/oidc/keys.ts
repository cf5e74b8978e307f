import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod';
import { keptText, randomLetters } from '../engines/kept.ts';

// RS256 is what clients of OpenID Connect expect unless they say otherwise.
const signing = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), alg: z.literal('RS256') });
const keys = z.strictObject({ signing, cookies: z.array(z.string()) });

/** Signing key of the provider's tokens and of its cookies. */
export type OidcKeys = z.infer<typeof keys>;

/** The keys kept in `folder`, made the first time: a restart leaves nobody's session invalid. */
export const openOidcKeys = (folder: string): OidcKeys =>
  keys.parse(JSON.parse(keptText(path.join(folder, 'oidc.json'), () => JSON.stringify(createKeys()))));

const createKeys = (): OidcKeys => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: randomLetters(8), alg: 'RS256', use: 'sig' };
  return { signing: signing.parse(jwk), cookies: [randomLetters(40)] };
};
