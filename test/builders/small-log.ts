import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { formatCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { appendLeaf, EMPTY_FRONTIER, hashLeaf, rootOf, rootOver } from '../../shared/ledger/frontier.ts';
import { digestOf, leafOf } from '../../shared/ledger/leaf.ts';
import { packContent } from '../../shared/ledger/proof-content.ts';
import { formatProof } from '../../shared/ledger/proof-file.ts';
import { readSteps } from '../../shared/ledger/read-nodes.ts';
import { formatNote, keyIdOf } from '../../shared/ledger/signed-note.ts';
import { inclusionSteps } from '../../shared/ledger/subtrees.ts';
import { TILE_WIDTH, tilePath, tilesWritten } from '../../shared/ledger/tiles.ts';
import { formatVerifierKey } from '../../shared/ledger/verifier-key.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
export const ORIGIN = 'judicial-assistants/141002';
const SALT = '0'.repeat(32);

/** Content of the entry at a place, and the entry; `variant` makes another log of the same name. */
const factAt = (place: number, variant: string) => {
  const [item, content] = [
    `APP#${place}|A`,
    JSON.stringify({ place: { N: String(place) }, variant: { S: variant } }),
  ];
  const digest = digestOf(content, sha256);
  const fact = {
    id: `${place}`,
    at: 1_718_850_000_000,
    type: 'application',
    change: 'put',
    item,
    digest,
  } as const;
  return { item, content, entry: leafOf(fact, SALT, sha256) };
};

/** Someone who signs a log of their own. */
export const aLogKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const keyId = keyIdOf(sha256(spki));
  return { privateKey, spki, keyId, verifierKey: formatVerifierKey({ origin: ORIGIN, spki }, keyId) };
};
type LogKey = { readonly privateKey: KeyObject; readonly keyId: string };

/** A published log of `size` entries; from the entry `from` on they are those of `variant`. */
export const aSmallLog = (size: number, key: LogKey, variant = '', from = 0) => {
  const facts = Array.from({ length: size }, (_, place) => factAt(place, place < from ? '' : variant));
  const leaves = facts.map(({ entry }) => hashLeaf(new TextEncoder().encode(entry), sha256));
  const frontier = leaves.reduce((before, leaf) => appendLeaf(before, leaf, sha256), EMPTY_FRONTIER);
  const root = rootOf(frontier, sha256);
  const text = formatCheckpoint({ origin: ORIGIN, size, root });
  const signature = Uint8Array.from(sign('sha256', Buffer.from(text), key.privateKey));
  const checkpoint = formatNote({ text, signatures: [{ name: ORIGIN, keyId: key.keyId, signature }] });
  const hashesAt = (level: number): readonly Uint8Array[] => {
    if (level === 0) return leaves;
    const below = hashesAt(level - 1);
    return Array.from({ length: Math.floor(below.length / TILE_WIDTH) }, (_, place) =>
      rootOver(below.slice(place * TILE_WIDTH, (place + 1) * TILE_WIDTH), sha256),
    );
  };
  const files = new Map(
    tilesWritten(0, size).map((tile) => {
      const start = tile.index * TILE_WIDTH;
      const hashes = hashesAt(tile.level).slice(start, start + tile.width);
      return [tilePath(tile), Uint8Array.from(Buffer.concat(hashes))] as const;
    }),
  );
  const read = async (name: string) => files.get(name);
  const proofOf = async (index: number): Promise<string> => {
    const { item, content, entry } = facts[index] ?? factAt(index, variant);
    return formatProof({
      extra: packContent({ v: 1, entry, salt: SALT, item, content }),
      index,
      path: await readSteps(inclusionSteps(index, size), size, read, sha256),
      checkpoint,
    });
  };
  return { size, root, checkpoint, files, read, proofOf, state: { origin: ORIGIN, size, root } };
};
