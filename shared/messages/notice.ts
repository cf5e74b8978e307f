import * as z from 'zod';

const person = () => ({
  number: z.string(),
  maskedName: z.string(),
  position: z.string(),
  office: z.string(),
});
const points = () => z.number().int();
const mark = () => z.union([points(), z.literal('absent')]);

/** What a notice says of itself in every list. */
export const summaryShape = () => ({
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

/** A notice as it is stored and published. */
export const noticeShape = z.lazy(() =>
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
