import { rootOf, rootOver } from './frontier.ts';
import { HASH_BYTES, nodeInput, type Sha256 } from './hash.ts';
import type { NodeAddress, ProofStep } from './subtrees.ts';
import { tileOf, tilePath } from './tiles.ts';

/** Reads a file of the log by its path below the prefix; undefined when it is not there. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/**
 * The hashes of a proof in a log of `size` entries, read from its tiles; each tile is read once.
 * @throws when a tile is missing or too short: the log was not published as far as its checkpoint says.
 */
export const readSteps = async (
  steps: readonly ProofStep[],
  size: number,
  read: ReadFile,
  sha256: Sha256,
): Promise<readonly Uint8Array[]> => {
  const tiles = new Map<string, Promise<Uint8Array | undefined>>();
  const bytesAt = (path: string): Promise<Uint8Array | undefined> => {
    const reading = tiles.get(path) ?? read(path);
    tiles.set(path, reading);
    return reading;
  };
  const nodeHash = async (node: NodeAddress): Promise<Uint8Array> => {
    const { tile, from, count } = tileOf(node, size);
    const path = tilePath(tile);
    const bytes = await bytesAt(path);
    if (bytes === undefined || bytes.length < (from + count) * HASH_BYTES) throw new Error(`no tile ${path}`);
    const hashes = Array.from({ length: count }, (_, place) =>
      bytes.slice((from + place) * HASH_BYTES, (from + place + 1) * HASH_BYTES),
    );
    return rootOver(hashes, sha256);
  };
  return Promise.all(
    steps.map(async (step) => {
      const [first, ...rest] = (await Promise.all(step.map(nodeHash))).reverse();
      return rest.reduce(
        (right, left) => sha256(nodeInput(left, right)),
        first ?? rootOf({ size: 0, roots: [] }, sha256),
      );
    }),
  );
};
