import type { Instant } from '../../shared/domain/model/time.ts';
import { isUntold } from '../../shared/ledger/untold.ts';
import { doubtsAmong } from './doubts.ts';
import { isFull, type Progress } from './progress.ts';
import type { AuditLogServices } from './services.ts';
import type { Walked } from './walk.ts';

/** Pages of the table that one run reads. */
const PAGES_A_RUN = 4;

/**
 * Reads the table on from where the audit was: whatever the log does not know, or knows otherwise, is a doubt. It rests where it has too
 * many of them, until they are settled: nothing is passed over.
 */
export const scanTable = async (
  services: AuditLogServices,
  start: Progress,
  at: Instant,
): Promise<Walked> => {
  const doubts = [...start.doubts];
  let cursor = start.scan?.cursor;
  let more = true;
  for (let done = 0; done < PAGES_A_RUN && more && !isFull({ doubts }); done += 1) {
    const page = await services.table.page(cursor);
    const facts = [...page.items].filter(([item]) => !isUntold(item));
    doubts.push(...(await doubtsAmong(new Map(facts), services, at)));
    cursor = page.cursor;
    more = cursor !== undefined;
  }
  const rest = { ...start, doubts };
  const { scan: _, ...done } = rest;
  const progress = more ? { ...rest, scan: { ...(cursor && { cursor }) } } : { ...done, running: false };
  return { progress, found: [], more: more && !isFull({ doubts }) };
};
