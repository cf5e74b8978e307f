import { createHmac } from 'node:crypto';
import type { ResealMac } from '../../ports/reseal.ts';
import type { Subkey } from './county-secret.ts';

/** ResealMac by HMAC-SHA256 (RFC 2104) under a subkey of the county's secret: an editor of the table cannot make one. */
export const resealMacOf =
  (subkey: Subkey): ResealMac =>
  async (item, from, to) =>
    createHmac('sha256', await subkey('reseal'))
      .update(`${item}\n${from}\n${to}`)
      .digest('hex');
