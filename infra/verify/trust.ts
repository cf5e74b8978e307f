import { parseVerifierKey } from '../../shared/ledger/verifier-key.ts';
import type { TrustedLog } from '../../shared/ledger/verify-checkpoint.ts';
import { placeIn, readText } from './read.ts';

/** `--key` and `--log` as given. */
export type TrustOptions = { readonly key?: string | undefined; readonly log?: string | undefined };

/** The log whose key is given: the line itself, or the file or address where it stands; by default the log's own `key`. */
export const trustedLog = async ({ key, log = '' }: TrustOptions): Promise<TrustedLog> => {
  const text = key ?? (await readText(placeIn(log, 'key'))) ?? '';
  const found = parseVerifierKey(text) ?? parseVerifierKey((key && (await readText(key))) ?? '');
  if (found === undefined) throw new Error('没有找到公钥，或者公钥不是一行“名称+编号+公钥”的文字');
  return found;
};
