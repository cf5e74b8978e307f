import * as z from 'zod';
import type { LogMemory } from '../../shared/domain/audit/log-watch.ts';
import type { LocalDate } from '../../shared/domain/model/time.ts';

/** What a run leaves to the next. */
export type WatchState = {
  /** Day whose daily rules are done. */
  readonly day?: LocalDate | undefined;
  readonly log?: LogMemory | undefined;
  /** Key of the last file in quarantine that was looked at; absent: the next look begins with the first. */
  readonly after?: string | undefined;
};

const moment = () => z.number().int().nonnegative();

/** Whatever an earlier release of the software wrote otherwise is forgotten: the watch must not stop over its own memory. */
export const watchState = z.lazy(() =>
  z.object({
    day: z.iso.date().optional().catch(undefined),
    log: z
      .object({
        size: moment(),
        behind: z.object({ size: moment(), since: moment() }).optional(),
        probe: moment().optional(),
      })
      .optional()
      .catch(undefined),
    after: z.string().optional().catch(undefined),
  }),
);
