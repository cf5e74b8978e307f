import { createHmac } from 'node:crypto';
import type { SmsGateway } from '../../ports/sms-gateway.ts';
import type { Subkey } from '../crypto/county-secret.ts';

export type WebhookOptions = {
  readonly url: string;
  readonly subkey: Subkey;
  /** Real time: the gateway compares it with its own clock, so the clock of the event will not do. Epoch ms. */
  readonly now: () => number;
  /** How long the gateway may take, in ms; several messages of a batch are sent at once, within the function's 30 s. */
  readonly timeoutMs?: number;
};

/** Use of the county secret's subkey that signs; the gateway derives the same key (README.zh-CN.md). */
export const WEBHOOK_KEY = 'sms-webhook';
const TIMEOUT_MS = 8_000;

/** Lower-case hex HMAC-SHA256 of `<timestamp>.<body>`: neither can be changed without the other noticing. */
export const signatureOf = (key: Uint8Array, timestamp: string, body: string): string =>
  createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');

/**
 * The county's SMS gateway over HTTP: POST of the message as JSON, signed. 2xx is done; anything else, a redirect and silence
 * included, throws an error that names neither the address nor the person.
 */
export const smsWebhook = ({ url, subkey, now, timeoutMs = TIMEOUT_MS }: WebhookOptions): SmsGateway => ({
  send: async (sms) => {
    const body = JSON.stringify(sms);
    const timestamp = String(now());
    const signature = signatureOf(await subkey(WEBHOOK_KEY), timestamp, body);
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': sms.id,
        'x-timestamp': timestamp,
        'x-signature': `sha256=${signature}`,
      },
      body,
    }).catch((error: unknown) => {
      const late = error instanceof Error && error.name === 'TimeoutError';
      throw new Error(
        late ? `SMS gateway took longer than ${timeoutMs} ms` : 'SMS gateway cannot be reached',
      );
    });
    // What it answers is of no interest, but an unread body would keep the connection.
    await response.body?.cancel();
    if (!response.ok) throw new Error(`SMS gateway answered ${response.status}`);
  },
});
