import { sha256 } from '../../shared/adapters/digest.ts';
import { checkLate, remembering, type SizeThen } from '../../shared/domain/audit/log/late.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { appendLeaf, hashLeaf } from '../../shared/ledger/frontier.ts';
import { TILE_WIDTH } from '../../shared/ledger/tiles.ts';
import { readBundle } from './bundles.ts';
import { checkEntries } from './check-entries.ts';
import { compareRoot, readCheckpoint } from './checkpoint.ts';
import { settleDoubts } from './doubts.ts';
import { frontierOf, isFull, type Progress, rootsAsHex } from './progress.ts';
import type { AuditLogServices } from './services.ts';

/** Bundles of 256 entries that one run looks at: a few seconds of the half minute it has. */
const BUNDLES_A_RUN = 8;

export type Walked = {
  readonly progress: Progress;
  readonly found: readonly Found[];
  /** Whether there is more to look at right away. */
  readonly more: boolean;
};

/** The next stretch of the log: what was published since, up to the end of its bundle. */
const nextEnd = (from: number, size: number): number =>
  Math.min(size, (Math.floor(from / TILE_WIDTH) + 1) * TILE_WIDTH);

const withTexts = (progress: Progress, texts: readonly string[]): Progress => {
  const frontier = texts.reduce(
    (before, text) => appendLeaf(before, hashLeaf(new TextEncoder().encode(text), sha256), sha256),
    frontierOf(progress),
  );
  return { ...progress, size: frontier.size, roots: rootsAsHex(frontier) };
};

/** What the log's own state says of its length: whatever is appended from now on is appended after this moment. */
const sizeAt = async ({ ledger }: AuditLogServices, at: Instant): Promise<SizeThen> => ({
  size: (await ledger.state()).frontier.size,
  at,
});

/**
 * Goes on along the log from where the audit was, up to the published checkpoint: builds the tree anew from the public entries,
 * compares it with the checkpoint, every entry with the county's own record of it, and every item with what the log says of it. It rests
 * where it has too many doubts.
 */
export const walkLog = async (services: AuditLogServices, start: Progress, at: Instant): Promise<Walked> => {
  const { bundlesARun: bundles = BUNDLES_A_RUN } = services;
  const now = await sizeAt(services, at);
  const view = await readCheckpoint(services, start, at);
  const settled = await settleDoubts(start.doubts, services, at);
  const found: Found[] = [...view.found, ...settled.found];
  const doubts = [...settled.doubts];
  let progress = start;
  let gap = false;
  const { size } = view;
  for (let done = 0; done < bundles && progress.size < size && !isFull({ doubts }); done += 1) {
    const end = nextEnd(progress.size, size);
    const bundle = await readBundle(services, { from: progress.size, end, size }, at);
    const checked = await checkEntries(bundle.entries, services, at);
    const late = bundle.entries.flatMap((entry) => checkLate(entry, start.sizes ?? []));
    found.push(...bundle.found, ...checked.found, ...late);
    doubts.push(...checked.doubts);
    progress = withTexts(progress, bundle.texts);
    // An entry that is nowhere: the tree cannot be built over it, so the audit stays before it and says so every day.
    gap = progress.size < end;
    if (gap) break;
  }
  found.push(...compareRoot(progress, view.checkpoint, at));
  return {
    progress: {
      ...progress,
      doubts,
      sizes: [...remembering(start.sizes ?? [], now, progress.size)],
    },
    found,
    more: progress.size < size && !gap && !isFull({ doubts }),
  };
};
