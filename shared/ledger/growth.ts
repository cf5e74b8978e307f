import type { Checkpoint } from './checkpoint.ts';
import { type Sha256, sameBytes } from './hash.ts';
import { type ReadFile, readSteps } from './read-nodes.ts';
import { consistencySteps, cover } from './subtrees.ts';
import { verifyConsistency } from './verify-consistency.ts';

/**
 * How a log stands to an earlier checkpoint of itself. `grown`: everything of then is in it, unchanged; `forked`: it is another log
 * under the same name; `shorter`: it has fewer entries than then; `damaged`: its files are not those of its own checkpoint.
 */
export type Growth = 'grown' | 'forked' | 'shorter' | 'damaged';

/**
 * Whether the log of the checkpoint `newest`, whose files `read` answers, begins with exactly the entries of `known`. Both signatures
 * have been verified before. RFC 6962, 2.1.2.
 * @throws when a file is missing: the log was not published as far as its checkpoint says.
 */
export const growthBetween = async (
  known: Checkpoint,
  newest: Checkpoint,
  read: ReadFile,
  sha256: Sha256,
): Promise<Growth> => {
  if (newest.size < known.size) return 'shorter';
  if (newest.size === known.size) return sameBytes(newest.root, known.root) ? 'grown' : 'forked';
  const [root] = await readSteps([cover(0, newest.size)], newest.size, read, sha256);
  if (root === undefined || !sameBytes(root, newest.root)) return 'damaged';
  // Every log begins with an empty one.
  if (known.size === 0) return 'grown';
  const proof = await readSteps(consistencySteps(known.size, newest.size), newest.size, read, sha256);
  const claim = { size1: known.size, root1: known.root, size2: newest.size, root2: newest.root, proof };
  return (await verifyConsistency(claim, async (bytes) => sha256(bytes))) ? 'grown' : 'forked';
};
