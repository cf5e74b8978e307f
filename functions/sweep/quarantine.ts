import { readQuarantineKey } from '../../shared/adapters/s3/document-keys.ts';
import { isUnchecked } from '../../shared/domain/audit/rules/document-quarantined.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import type { DocumentStore, Quarantine } from '../../shared/ports/document-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { SweepMemory } from '../../shared/ports/sweep-memory.ts';

/** What the bucket tells of a new file, as far as its reader looks at it; keys in quarantine need no encoding. */
export type FileArrived = {
  readonly Records: readonly [
    { readonly eventTime: string; readonly s3: { readonly object: { readonly key: string } } },
  ];
};

export type QuarantineServices = {
  readonly quarantine: Quarantine;
  readonly documents: Pick<DocumentStore, 'find'>;
  readonly arrivals: Queue<FileArrived>;
};

/** Files that one run looks at; when there are more, the next goes on after them. */
const FILES_A_RUN = 250;
const WIDTH = 16;
/** A check takes seconds, its three tries on AWS ten minutes. */
const LONG_MS = 12 * 60_000;
/** What was not checked in a day of trying waits for somebody to look at it: the watch found it long ago. */
const TRIED_MS = 24 * 3_600_000;

/**
 * Has files checked that lie in quarantine without a verdict, long after they arrived: the bucket's notification, or the message of it,
 * got lost. Checking again is harmless. Answers where the next run goes on.
 */
export const checkAgain = async (
  { quarantine, documents, arrivals }: QuarantineServices,
  { after }: SweepMemory,
  at: Instant,
): Promise<Pick<SweepMemory, 'after'>> => {
  const { files, more } = await quarantine.page(after ?? '', FILES_A_RUN);
  const due = files.filter(({ storedAt }) => at - storedAt >= LONG_MS && at - storedAt < TRIED_MS);
  const unchecked = await inParallel(due, WIDTH, async ({ key, storedAt }) => {
    const place = readQuarantineKey(key);
    if (place === undefined) return [];
    const verdict = (await documents.find(place.uploadId)).find(({ kind }) => kind === place.kind);
    return isUnchecked({ storedAt, ...(verdict && { checkedAt: verdict.checkedAt }) }) ? [key] : [];
  });
  const eventTime = new Date(at).toISOString();
  const asked = unchecked
    .flat()
    .map((key): FileArrived => ({ Records: [{ eventTime, s3: { object: { key } } }] }));
  const lost = asked.length === 0 ? [] : await arrivals.send(asked);
  if (asked.length > 0) logInfo('sweep.documents', { count: asked.length });
  if (lost.length > 0) throw new Error(`${lost.length} documents could not be enqueued`);
  return { after: more ? files.at(-1)?.key : undefined };
};
