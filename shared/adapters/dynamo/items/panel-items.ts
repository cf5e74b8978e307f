import * as z from 'zod';
import type { Arrangement, PanelMarks } from '../../../domain/model/panel.ts';
import { panelMarksKey, panelsKey } from '../keys.ts';
import { participantShape } from './recusal-item.ts';

const signed = () => ({ by: z.string(), at: z.number() });

const draw = () =>
  z.object({
    ...signed(),
    method: z.enum(['software', 'entered']),
    seed: z.string().optional(),
    lots: z.record(z.string(), z.number().int()),
    absent: z.array(z.string()),
    setAside: z.object({ ...signed(), reason: z.string() }).optional(),
  });

const event = () =>
  z.object({
    ...signed(),
    event: z.enum(['made', 'changed', 'assigned', 'drawn', 'marked']),
    detail: z.string().optional(),
    reason: z.string().optional(),
  });

const panel = () =>
  z.object({
    id: z.string(),
    name: z.string(),
    room: z.string(),
    date: z.string(),
    from: z.string(),
    to: z.string(),
    members: z.array(participantShape()),
    chair: z.number().int(),
    assigned: z.array(z.string()),
    draws: z.array(draw()),
    marked: z.number().int(),
    log: z.array(event()),
  });

const panelsItem = z.lazy(() =>
  z.object({
    t: z.literal('panels'),
    version: z.number().int(),
    panels: z.array(panel()),
    formed: z.object({ ...signed(), sheet: z.number().int(), reopened: z.number().int() }).optional(),
  }),
);

const marksItem = z.lazy(() =>
  z.object({
    ...signed(),
    t: z.literal('panel-marks'),
    panel: z.string(),
    version: z.number().int(),
    rows: z.record(z.string(), z.union([z.literal('absent'), z.array(z.number().int().min(0).max(10_000))])),
    fileName: z.string().optional(),
    reason: z.string().optional(),
  }),
);

/** `at`: the moment of the change. */
export const toPanelsItem = (campaign: string, arrangement: Arrangement, at: number) => ({
  ...panelsKey(campaign),
  t: 'panels',
  at,
  ...arrangement,
});

export const toPanelMarksItem = (campaign: string, marks: PanelMarks) => ({
  ...panelMarksKey(campaign, marks.panel, marks.version),
  t: 'panel-marks',
  ...marks,
});

/** Each parses what the table gave, and throws when it is not an item as this code writes it. */
export const fromPanelsItem = (raw: unknown): Arrangement => {
  const { t: _, ...arrangement } = panelsItem.parse(raw);
  return arrangement;
};

export const fromPanelMarksItem = (raw: unknown): PanelMarks => {
  const { t: _, ...marks } = marksItem.parse(raw);
  return marks;
};
