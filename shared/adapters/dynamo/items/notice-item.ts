import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import {
  NOTICE_KINDS,
  type Notice,
  type NoticeEvent,
  type NoticeSummary,
} from '../../../domain/model/notice.ts';
import { frozenKey, type Key, noticeEventKey, noticeKey, noticeListedKey, noticeMarkKey } from '../keys.ts';

const person = () => ({
  number: z.string(),
  maskedName: z.string(),
  position: z.string(),
  office: z.string(),
});
const points = () => z.number().int();
const mark = () => z.union([points(), z.literal('absent')]);

const summaryShape = () => ({
  id: z.string(),
  campaign: z.string(),
  title: z.string(),
  publishedAt: z.number().int(),
  composedAt: z.number().int().optional(),
  lastDay: z.iso.date(),
  provisional: z.boolean(),
  workingDays: z.number().int(),
});
const head = () => ({
  ...summaryShape(),
  county: z.string(),
  track: z.literal('internal').optional(),
});

const markNotice = <Kind extends 'written' | 'exam'>(kind: Kind) =>
  z.object({
    ...head(),
    kind: z.literal(kind),
    rows: z.array(z.object({ ...person(), mark: mark() })),
  });

const proposedRow = () =>
  z.object({
    ...person(),
    written: z.number().optional(),
    interview: z.number().optional(),
    final: z.number(),
    rank: z.number(),
    substitute: z.boolean(),
  });

const cut = () =>
  z.object({
    position: z.string(),
    office: z.string(),
    places: z.number().int(),
    cut: points().optional(),
  });

const notice = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      ...head(),
      kind: z.literal('review'),
      rows: z.array(z.object(person())),
      refused: z.number().int(),
    }),
    markNotice('written'),
    markNotice('exam'),
    z.object({
      ...head(),
      kind: z.literal('interview-list'),
      rows: z.array(z.object({ ...person(), written: points() })),
      cuts: z.array(cut()),
    }),
    z.object({
      ...head(),
      kind: z.literal('interview'),
      rows: z.array(
        z.object({
          ...person(),
          written: points(),
          interview: mark(),
          total: points().optional(),
          rank: z.number().int().optional(),
        }),
      ),
    }),
    z.object({ ...head(), kind: z.literal('medical-list'), rows: z.array(z.object(person())) }),
    z.object({
      ...head(),
      kind: z.literal('proposed'),
      rows: z.array(proposedRow()),
      openPlaces: z.record(z.string(), z.number().int()),
    }),
    z.object({
      ...head(),
      kind: z.literal('final'),
      rows: z.array(z.object({ ...person(), startsOn: z.iso.date().optional() })),
    }),
  ]),
);

const bytes = () => z.instanceof(Uint8Array);
const noticeItem = z.lazy(() => z.object({ t: z.literal('notice'), at: z.number(), packed: bytes() }));
const frozenItem = z.lazy(() =>
  z.object({ t: z.literal('frozen'), at: z.number(), html: bytes(), sha256: z.string() }),
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

/** `notice` repeats what the relay must know to tell of it. */
export const toNoticeItem = (value: Notice) => {
  const { id, campaign, publishedAt, composedAt } = value;
  return {
    ...noticeKey(id),
    ...noticeListedKey(id, publishedAt),
    t: 'notice',
    at: publishedAt,
    notice: { id, campaign, ...(composedAt !== undefined && { composedAt }) },
    packed: pack(JSON.stringify(value)),
    summary: summaryOf(value),
  };
};

export const fromNoticeItem = (raw: unknown): Notice =>
  notice.parse(JSON.parse(unpack(noticeItem.parse(raw).packed)));

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

export const toFrozenItem = (id: string, html: string, sha256: string, at: number) => ({
  ...frozenKey(id),
  t: 'frozen',
  at,
  html: pack(html),
  sha256,
});

export const fromFrozenItem = (raw: unknown): { html: string; sha256: string } => {
  const { html, sha256 } = frozenItem.parse(raw);
  return { html: unpack(html), sha256 };
};
