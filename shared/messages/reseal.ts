import * as z from 'zod';

/**
 * Starts the background pass of a key rotation: whatever was sealed before `before` is sealed anew under a data key of now. Sent by
 * hand (`{"v":1,"type":"keys.rotate","id":"…","before":"2025-01-02T03:04:05Z"}`, `before` being the moment from which KMS uses its new
 * key); the worker sends itself the rest: `cursor` is where the table was left, `pass` counts how often it was begun, and the counts
 * are those so far.
 */
export const keysRotate = z.lazy(() =>
  z.strictObject({
    v: z.literal(1),
    id: z.string().min(1).max(200),
    type: z.literal('keys.rotate'),
    before: z.iso.datetime({ offset: true }),
    cursor: z.string().max(2000).optional(),
    pass: z.number().int().min(1).max(5).default(1),
    counts: z
      .strictObject({ present: z.number().int(), resealed: z.number().int(), left: z.number().int() })
      .default({ present: 0, resealed: 0, left: 0 }),
  }),
);
export type KeysRotate = z.infer<typeof keysRotate>;
