import * as z from 'zod';
import { HOST_EVENTS, HOST_STATES, type HostFiling } from '../../../domain/model/host.ts';
import { hostKey } from '../keys.ts';

const hostItem = z.lazy(() =>
  z.object({
    t: z.literal('host'),
    version: z.number().int(),
    campaign: z.string(),
    state: z.enum(HOST_STATES),
    file: z
      .object({
        sha256: z.string(),
        name: z.string(),
        type: z.enum(['jpg', 'png', 'pdf']),
        size: z.number().int(),
        at: z.number(),
        by: z.string(),
      })
      .optional(),
    log: z.array(
      z.object({
        event: z.enum(HOST_EVENTS),
        to: z.enum(HOST_STATES),
        at: z.number(),
        by: z.string(),
        reason: z.string().optional(),
        sha256: z.string().optional(),
      }),
    ),
  }),
);

export const toHostItem = (filing: HostFiling) => ({
  ...hostKey(filing.campaign),
  t: 'host',
  at: filing.log.at(-1)?.at ?? 0,
  ...filing,
});

/** Parses what the table gave; throws when it is not the report of a hosted campaign as this code writes it. */
export const fromHostItem = (raw: unknown): HostFiling => {
  const { t, ...filing } = hostItem.parse(raw);
  return filing;
};
