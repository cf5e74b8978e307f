import { SMS_STATES, type SmsState } from '../../../shared/domain/told/sms.ts';
import type { ToldRow } from '../../../shared/ports/message-store.ts';

export type Counts = Readonly<Record<SmsState, number>> & { readonly told: number };

/** How many messages there are, and what became of their short messages. */
export const countsOf = (rows: readonly ToldRow[]): Counts => {
  const of = (state: SmsState): number => rows.filter(({ sms }) => sms.state === state).length;
  return {
    told: rows.length,
    none: of('none'),
    waiting: of('waiting'),
    delivered: of('delivered'),
    failed: of('failed'),
  };
};

/** The state a list is narrowed to, as the address says; undefined for all. */
export const stateAsked = (query: string): SmsState | undefined =>
  SMS_STATES.find((state) => state === query);

export const narrowed = (rows: readonly ToldRow[], state: SmsState | undefined): readonly ToldRow[] =>
  state === undefined ? rows : rows.filter(({ sms }) => sms.state === state);
