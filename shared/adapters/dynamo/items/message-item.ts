import * as z from 'zod';
import { MESSAGE_KINDS } from '../../../domain/model/message.ts';
import { plainFacts } from '../../../domain/told/facts.ts';
import { SMS_STATES } from '../../../domain/told/sms.ts';
import type { ToldMessage, ToldRow } from '../../../ports/message-store.ts';
import { messageKey, messageListedKey } from '../keys.ts';

const summary = z.lazy(() =>
  z.object({
    id: z.string(),
    number: z.string(),
    kind: z.enum(MESSAGE_KINDS),
    at: z.number(),
    sms: z.object({ state: z.enum(SMS_STATES), tries: z.number().int() }),
  }),
);

const messageItem = z.lazy(() =>
  z.object({
    t: z.literal('message'),
    campaign: z.string(),
    slot: z.number(),
    toldBy: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    title: z.string(),
    text: z.string(),
    summary,
  }),
);

const listed = z.lazy(() => z.object({ summary }));

/** What the listing needs lies in `summary`, once. */
export const toMessageItem = ({
  id,
  number,
  campaign,
  kind,
  at,
  slot,
  toldBy,
  facts,
  title,
  text,
  sms,
}: ToldMessage) => ({
  ...messageKey(number, slot, id),
  ...messageListedKey(campaign, number, at, id),
  t: 'message',
  at,
  campaign,
  slot,
  toldBy,
  facts,
  title,
  text,
  summary: { id, number, kind, at, sms },
});

/** Each parses what the table gave, and throws when it is not a message as this code writes it. */
export const fromMessageItem = (raw: unknown): ToldMessage => {
  const { campaign, slot, toldBy, facts, title, text, summary: told } = messageItem.parse(raw);
  return { ...told, campaign, slot, toldBy, facts: plainFacts(facts), title, text };
};

export const fromListedMessage = (raw: unknown): ToldRow => listed.parse(raw).summary;
