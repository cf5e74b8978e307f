import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import {
  NOTICE_KINDS,
  type Notice,
  type NoticeEvent,
  type NoticeSummary,
} from '../../../domain/model/notice.ts';
import type { ComposedNotice, NoticeInputs } from '../../../domain/model/notice-inputs.ts';
import { listText } from '../../../domain/notices/list-text.ts';
import { noticeShape, summaryShape } from '../../../messages/notice.ts';
import { inputsShape } from '../../../messages/notice-inputs.ts';
import type { FrozenBody } from '../../../ports/campaign-store.ts';
import { digestOf } from '../../digest.ts';
import { frozenKey, type Key, noticeEventKey, noticeKey, noticeListedKey, noticeMarkKey } from '../keys.ts';

const bytes = () => z.instanceof(Uint8Array);
const noticeItem = z.lazy(() =>
  z.object({ t: z.literal('notice'), at: z.number(), packed: bytes(), inputs: bytes().optional() }),
);
const frozenItem = z.lazy(() =>
  z.object({
    t: z.literal('frozen'),
    at: z.number(),
    html: bytes(),
    sha256: z.string(),
    checkpoint: z.string().optional(),
  }),
);
const summarised = z.lazy(() =>
  z.object({
    summary: z.object({ ...summaryShape(), kind: z.enum(NOTICE_KINDS), frozen: z.boolean().optional() }),
  }),
);
const eventItem = z.lazy(() =>
  z.object({
    t: z.literal('notice-event'),
    entry: z.object({
      event: z.enum(['composed', 'called-back']),
      kind: z.enum(NOTICE_KINDS),
      at: z.number().int(),
      by: z.string(),
      publishedAt: z.number().int(),
      reason: z.string().optional(),
    }),
  }),
);

const summaryOf = (notice: Notice): NoticeSummary => {
  const { id, campaign, kind, title, publishedAt, composedAt, lastDay, provisional, workingDays } = notice;
  const composed = composedAt === undefined ? {} : { composedAt };
  return { id, campaign, kind, title, publishedAt, ...composed, lastDay, provisional, workingDays };
};

// Thousands of rows are more than an item holds (400 KB), so what a notice lists is stored compressed.
const pack = (text: string): Uint8Array => gzipSync(text);
const unpack = (packed: Uint8Array): string => gunzipSync(packed).toString('utf8');

/**
 * `notice` repeats what the relay must know to tell of it; `list` is the digest of the rows, for whoever is shown this item by a
 * proof of the log and cannot unpack them.
 */
export const toNoticeItem = ({ inputs, ...value }: ComposedNotice) => {
  const { id, campaign, publishedAt, composedAt } = value;
  return {
    ...noticeKey(id),
    ...noticeListedKey(id, publishedAt),
    t: 'notice',
    at: publishedAt,
    notice: { id, campaign, ...(composedAt !== undefined && { composedAt }) },
    packed: pack(JSON.stringify(value)),
    ...(inputs && { inputs: pack(JSON.stringify(inputs)) }),
    list: digestOf(listText(value)),
    summary: summaryOf(value),
  };
};

export const fromNoticeItem = (raw: unknown): Notice =>
  noticeShape.parse(JSON.parse(unpack(noticeItem.parse(raw).packed)));

/** Whether the inputs of its result lie beside a stored notice. */
export const hasInputs = (raw: unknown): boolean => noticeItem.parse(raw).inputs !== undefined;

/** What the result of a stored notice is computed from; undefined where there is nothing. */
export const inputsFromNoticeItem = (raw: unknown): NoticeInputs | undefined => {
  const { inputs } = noticeItem.parse(raw);
  return inputs && inputsShape.parse(JSON.parse(unpack(inputs)));
};

/** The small item beside the campaign that says, read consistently, that a notice is there. */
export const toNoticeMarkItem = (value: Notice) => ({
  ...noticeMarkKey(value.campaign, value.kind),
  t: 'notice-mark',
  at: value.publishedAt,
  summary: summaryOf(value),
});

/** The summary of a listed notice, or of a mark. */
export const fromSummaryItem = (raw: unknown): NoticeSummary => summarised.parse(raw).summary;

/** What lies in the place of a notice, and of its mark, that was called back; no list has it. */
export const CALLED_BACK = 'notice-called-back';
export const toCalledBackItem = (key: Key, { at }: NoticeEvent) => ({ ...key, t: CALLED_BACK, at });

/** `content` keeps what a called-back notice would have said. */
export const toNoticeEventItem = (
  campaign: string,
  serial: number,
  entry: NoticeEvent,
  content?: Notice,
) => ({
  ...noticeEventKey(campaign, serial),
  t: 'notice-event',
  at: entry.at,
  entry,
  ...(content && { packed: pack(JSON.stringify(content)) }),
});

export const fromNoticeEventItem = (raw: unknown): NoticeEvent => eventItem.parse(raw).entry;

export const toFrozenItem = (id: string, { html, sha256, checkpoint }: FrozenBody, at: number) => ({
  ...frozenKey(id),
  t: 'frozen',
  at,
  html: pack(html),
  sha256,
  ...(checkpoint !== undefined && { checkpoint }),
});

export const fromFrozenItem = (raw: unknown): FrozenBody => {
  const { html, sha256, checkpoint } = frozenItem.parse(raw);
  return { html: unpack(html), sha256, ...(checkpoint !== undefined && { checkpoint }) };
};
