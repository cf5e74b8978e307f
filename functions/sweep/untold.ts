import {
  isDossier,
  keyOfItem,
  MESSAGE_PREFIX,
  RECORDS,
  REVEAL_PREFIX,
  VERSION_PREFIX,
} from '../../shared/adapters/dynamo/keys.ts';
import { tellsOf } from '../../shared/adapters/dynamo/told-by.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { plainFacts } from '../../shared/domain/told/facts.ts';
import { slotOf } from '../../shared/domain/told/slot.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { logError, logInfo } from '../../shared/lambda/log.ts';
import { readEntry } from '../../shared/ledger/entry.ts';
import type { Image } from '../../shared/ledger/leaf.ts';
import { TILE_WIDTH } from '../../shared/ledger/tiles.ts';
import type { ApplicantTold } from '../../shared/messages/facts.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { MessageStore } from '../../shared/ports/message-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { SweepMemory } from '../../shared/ports/sweep-memory.ts';
import { GRACE_MS, LATEST_MS } from './grace.ts';

export type UntoldServices = {
  readonly ledger: Pick<LedgerStore, 'state' | 'bundle'>;
  readonly readItem: (item: string) => Promise<Image | undefined>;
  readonly told: Pick<MessageStore, 'find'>;
  readonly tell: Queue<ApplicantTold>;
};

/** Entries, and items they lead to, that one run looks at: some seconds of the half minute it has. */
const ENTRIES_A_RUN = 16 * TILE_WIDTH;
const ITEMS_A_RUN = 1_000;
/** With so many waiting nobody looks further: something is broken that looking does not mend. */
const MOST_WAITING = 500;
const WIDTH = 16;
/** A gateway's tries take half an hour. */
const SMS_MS = 60 * 60_000;

/** Records of an applicant that never have them told anything. */
const SILENT = [RECORDS.screening, MESSAGE_PREFIX, REVEAL_PREFIX, VERSION_PREFIX];

const mayTell = (item: string): boolean =>
  isDossier(item) && !SILENT.some((beginning) => keyOfItem(item).sk.startsWith(beginning));

/** Goes on along the log up to what is still on its way; answers the items that may have somebody told something. */
const newAlong = async (
  { ledger }: UntoldServices,
  { next: from, waiting }: SweepMemory,
  at: Instant,
): Promise<{ readonly items: ReadonlySet<string>; readonly next: number }> => {
  const items = new Set<string>();
  if (waiting.length >= MOST_WAITING) return { items, next: from };
  const { size } = (await ledger.state()).frontier;
  let next = from;
  while (next < size && next < from + ENTRIES_A_RUN && items.size < ITEMS_A_RUN) {
    const entries = await ledger.bundle(Math.floor(next / TILE_WIDTH), next % TILE_WIDTH);
    if (entries.length === 0) break;
    for (const { item, entry } of entries) {
      if ((readEntry(entry)?.at ?? 0) > at - GRACE_MS) return { items, next };
      if (mayTell(item)) items.add(item);
      next += 1;
    }
  }
  return { items, next };
};

/** Whether the applicant reads it in the site, and the gateway had its time for the short message. */
const isTold = async (
  { told }: UntoldServices,
  { id, number, at, facts }: ApplicantTold,
  now: Instant,
): Promise<boolean> => {
  const message = await told.find(number, slotOf(id, number, at, plainFacts(facts)));
  if (message === undefined) return false;
  return message.toldBy !== id || message.sms.state !== 'waiting' || now - at < SMS_MS;
};

const untoldBy = async (
  services: UntoldServices,
  item: string,
  now: Instant,
): Promise<readonly ApplicantTold[]> => {
  try {
    const image = await services.readItem(item);
    const recent = image ? tellsOf(image).filter(({ at }) => at > now - LATEST_MS) : [];
    const told = await Promise.all(recent.map((fact) => isTold(services, fact, now)));
    return recent.filter((_, place) => told[place] === false);
  } catch (error) {
    // What cannot be read lies among the relay's lost records, and hides nothing else here.
    logError('sweep.item-unreadable', error, { item });
    return [];
  }
};

/**
 * Follows the log to what items have applicants told: what was logged long enough ago and nobody reads in the site yet is asked for
 * again, until it is there. What an item had told before it changed once more is no news any more. Cost follows from what is new.
 */
export const tellAgain = async (
  services: UntoldServices,
  memory: SweepMemory,
  at: Instant,
): Promise<Pick<SweepMemory, 'next' | 'waiting'>> => {
  const { items, next } = await newAlong(services, memory, at);
  const asked = [...new Set([...memory.waiting, ...items])];
  const untold = await inParallel(asked, WIDTH, (item) => untoldBy(services, item, at));
  const facts = untold.flat();
  const lost = facts.length === 0 ? [] : await services.tell.send(facts);
  if (facts.length > 0) logInfo('sweep.told', { count: facts.length });
  if (lost.length > 0) throw new Error(`${lost.length} messages could not be enqueued`);
  return { next, waiting: asked.filter((_, place) => (untold[place] ?? []).length > 0) };
};
