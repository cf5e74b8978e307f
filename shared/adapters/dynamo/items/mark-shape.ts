import * as z from 'zod';

/** A stored mark: hundredths of a point from 0 to 10000, or absent. */
export const markShape = () => z.union([z.number().int().min(0).max(10_000), z.literal('absent')]);
