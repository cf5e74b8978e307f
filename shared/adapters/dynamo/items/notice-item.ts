import * as z from 'zod';
import type { Notice } from '../../../domain/model/notice.ts';
import { frozenKey, noticeKey, noticeListedKey } from '../keys.ts';

const notice = () =>
  z.object({
    id: z.string(),
    campaign: z.string(),
    county: z.string(),
    kind: z.literal('proposed'),
    track: z.literal('internal').optional(),
    title: z.string(),
    publishedAt: z.number(),
    lastDay: z.iso.date(),
    provisional: z.boolean(),
    workingDays: z.number().int(),
    rows: z.array(
      z.object({
        number: z.string(),
        maskedName: z.string(),
        position: z.string(),
        office: z.string(),
        written: z.number().optional(),
        interview: z.number().optional(),
        final: z.number(),
        rank: z.number(),
        substitute: z.boolean(),
      }),
    ),
    openPlaces: z.record(z.string(), z.number().int()),
  });

const noticeItem = z.lazy(() => z.object({ t: z.literal('notice'), at: z.number(), notice: notice() }));
const frozenItem = z.lazy(() =>
  z.object({ t: z.literal('frozen'), at: z.number(), html: z.string(), sha256: z.string() }),
);

export const toNoticeItem = (value: Notice) => ({
  ...noticeKey(value.id),
  ...noticeListedKey(value.id, value.publishedAt),
  t: 'notice',
  at: value.publishedAt,
  notice: value,
  summary: { id: value.id },
});

export const fromNoticeItem = (raw: unknown): Notice => noticeItem.parse(raw).notice;

export const toFrozenItem = (id: string, html: string, sha256: string, at: number) => ({
  ...frozenKey(id),
  t: 'frozen',
  at,
  html,
  sha256,
});

export const fromFrozenItem = (raw: unknown): { html: string; sha256: string } => {
  const { html, sha256 } = frozenItem.parse(raw);
  return { html, sha256 };
};
