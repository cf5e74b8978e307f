import * as z from 'zod';
import type { Frontier } from '../../shared/ledger/frontier.ts';

const count = () => z.number().int().nonnegative();

/** Items whose content did not fit the log when they were looked at; what is under way is given time before it is told. */
const doubt = () =>
  z.object({
    item: z.string(),
    since: count(),
    /** Of the entry it did not fit; absent when the log knew of none. */
    index: count().optional(),
    /** Digest of what the table held then; absent when it held nothing. */
    stored: z.string().optional(),
  });
export type Doubt = z.infer<ReturnType<typeof doubt>>;

/** How far an audit of the log has come. */
export const progress = z.lazy(() =>
  z.object({
    /** Entries that have been looked at, and the roots of the tree over them as hex: the audit's own memory of the log. */
    size: count(),
    roots: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
    doubts: z.array(doubt()),
    /** How long the log was when it was looked at, with the moment: what came later was appended later. */
    sizes: z.array(z.object({ size: count(), at: count() })).optional(),
    /** Only of an audit from the beginning: whether the table is being read, and from where on. */
    scan: z.object({ cursor: z.string().optional() }).optional(),
    /** Only of an audit from the beginning: the moment it was asked for, and whether it is still under way. */
    asked: count().optional(),
    running: z.boolean().optional(),
  }),
);
export type Progress = z.infer<typeof progress>;

export const NOTHING_SEEN: Progress = { size: 0, roots: [], doubts: [] };

/**
 * More than this is no accident, and a bookmark cannot hold all of it: the audit stays where it is until these are settled, then goes on.
 */
export const MOST_DOUBTS = 500;

/** Whether the doubts have to be settled before anything more is looked at. */
export const isFull = ({ doubts }: Pick<Progress, 'doubts'>): boolean => doubts.length >= MOST_DOUBTS;

/** The tree over what has been looked at. */
export const frontierOf = ({ size, roots }: Progress): Frontier => ({
  size,
  roots: roots.map((root) => Uint8Array.from(Buffer.from(root, 'hex'))),
});

export const rootsAsHex = ({ roots }: Frontier): string[] =>
  roots.map((root) => Buffer.from(root).toString('hex'));
