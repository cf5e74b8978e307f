import type { Instant } from '../../shared/domain/model/time.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import type { Image } from '../../shared/ledger/leaf.ts';
import { type KeysRotate, keysRotate } from '../../shared/messages/reseal.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { ResealStore, Vaults } from '../../shared/ports/reseal.ts';
import type { TableReader } from '../../shared/ports/table-reader.ts';

export type ResealServices = {
  readonly table: Pick<TableReader, 'page'>;
  readonly reseals: Pick<ResealStore, 'sealedAt' | 'reseal' | 'report'>;
  /** Vaults that have sealed nothing yet: their data key is of now. */
  readonly freshVaults: () => Vaults;
  /** Where a run that has more to do enqueues itself. */
  readonly again: Queue<KeysRotate>;
};

const WIDTH = 8;
/** What was changed under a pass is left to the next; more passes than these mean that something is wrong. */
const MOST_PASSES = 5;

/** Seals what is old of one page; answers the counts with those of this page added. */
const resealPage = async (
  items: readonly Image[],
  { before: text, counts }: KeysRotate,
  { reseals, freshVaults }: ResealServices,
  at: Instant,
): Promise<KeysRotate['counts']> => {
  const before = Date.parse(text);
  const sealed = items.flatMap((image) => {
    const moment = reseals.sealedAt(image);
    return moment === undefined ? [] : [{ image, old: moment < before }];
  });
  const old = sealed.filter((one) => one.old);
  const vaults = freshVaults();
  const came = await inParallel(old, WIDTH, ({ image }) => reseals.reseal(image, vaults, at));
  const resealed = came.filter((one) => one === 'written').length;
  return {
    present: counts.present + sealed.length - old.length,
    resealed: counts.resealed + resealed,
    left: counts.left + old.length - resealed,
  };
};

/** The message that goes on after this page; undefined when all is done. */
const nextOf = (
  message: KeysRotate,
  counts: KeysRotate['counts'],
  cursor: string | undefined,
): KeysRotate | undefined => {
  if (cursor !== undefined) return { ...message, cursor, counts };
  if (counts.left === 0) return undefined;
  if (message.pass >= MOST_PASSES) throw new Error(`${counts.left} items were changed in every pass`);
  const { cursor: _, ...anew } = message;
  return { ...anew, pass: message.pass + 1, counts: { present: 0, resealed: 0, left: 0 } };
};

/** One page of the table. Told again it finds its items new, and goes on from the same place. */
const rotate =
  (services: ResealServices) =>
  async (message: KeysRotate, sentAt: Instant): Promise<void> => {
    const before = Date.parse(message.before);
    // Never earlier than the rotation: what is sealed now would count as old again.
    const at = Math.max(sentAt, before);
    const { items, cursor } = await services.table.page(message.cursor);
    const counts = await resealPage([...items.values()], message, services, at);
    const next = nextOf(message, counts, cursor);
    await services.reseals.report({ before, at, pass: message.pass, ...counts, done: next === undefined });
    logInfo('reseal.page', { ...counts, pass: message.pass, done: next === undefined });
    if (next === undefined) return;
    const lost = await services.again.send([next]);
    if (lost.length > 0) throw new Error('the rotation could not enqueue its next step');
  };

/** Worker of the reseal queue: whoever rotates the keys puts one message there, and it goes on by itself. */
export const resealHandler = (services: ResealServices): BatchHandler =>
  batchStack(keysRotate, rotate(services));
