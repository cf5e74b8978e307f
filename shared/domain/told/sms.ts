/** How often a short message is tried before it is set aside (the queue's maxReceiveCount; about half an hour on AWS). */
export const SMS_TRIES = 10;

/**
 * - `none`: the county has no gateway; the message is in the site only.
 * - `waiting`: not sent yet, or refused and tried again.
 * - `failed`: tried SMS_TRIES times; it lies among the dead letters.
 */
export const SMS_STATES = ['none', 'waiting', 'delivered', 'failed'] as const;
export type SmsState = (typeof SMS_STATES)[number];

/** What became of the short message of one message; `tries` counts those that failed. */
export type SmsMark = { readonly state: SmsState; readonly tries: number };

export const SMS_LABELS: Readonly<Record<SmsState, string>> = {
  none: '仅站内',
  waiting: '短信待送达',
  delivered: '短信已送达',
  failed: '短信未送达',
};

/** The mark after one more try failed. */
export const afterFailure = ({ tries }: SmsMark): SmsMark => ({
  state: tries + 1 >= SMS_TRIES ? 'failed' : 'waiting',
  tries: tries + 1,
});
