import { sha256 } from '../../shared/adapters/digest.ts';
import { formatCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { rootOf } from '../../shared/ledger/frontier.ts';
import { formatNote, keyIdOf } from '../../shared/ledger/signed-note.ts';
import { tilesWritten } from '../../shared/ledger/tiles.ts';
import { formatVerifierKey } from '../../shared/ledger/verifier-key.ts';
import type { CheckpointSigner } from '../../shared/ports/ledger-files.ts';
import type { LedgerStore, LogState } from '../../shared/ports/ledger-store.ts';
import { putTile, type TileSources } from './tiles.ts';

export type PublishServices = TileSources & {
  readonly store: LedgerStore;
  readonly signer: CheckpointSigner;
  /** Names the log, e.g. linfen-141024/ledger. */
  readonly origin: string;
};

/** The key ID; with the first entries the key is published, too. */
const keyIn = async ({ signer, origin, files }: PublishServices, isFirst: boolean): Promise<string> => {
  const spki = await signer.publicKey();
  const keyId = keyIdOf(sha256(spki));
  if (isFirst) await files.put('key', formatVerifierKey({ origin, spki }, keyId), true);
  return keyId;
};

const signed = async ({ signer, origin }: PublishServices, keyId: string, text: string): Promise<string> => {
  const signature = Uint8Array.from(await signer.sign(text));
  return formatNote({ text, signatures: [{ name: origin, keyId, signature }] });
};

const putTiles = async (services: PublishServices, published: number, size: number): Promise<void> => {
  for (const tile of tilesWritten(published, size)) await putTile(services, tile, published);
};

/**
 * Brings the public files up to a state of the log: the tiles that have grown, then a signed checkpoint over them, then the note that
 * they are published. Broken off anywhere it is done again from the last note and writes the same files; a checkpoint is never of
 * entries that are not there.
 */
export const publishLog = async (services: PublishServices, state: LogState): Promise<void> => {
  const { store, files, origin } = services;
  const { size } = state.frontier;
  if (size === state.published) return;
  const text = formatCheckpoint({ origin, size, root: rootOf(state.frontier, sha256) });
  const keyId = await keyIn(services, state.published === 0);
  // A signature says nothing until it is published.
  const [note] = await Promise.all([
    signed(services, keyId, text),
    putTiles(services, state.published, size),
  ]);
  await files.put('checkpoint', note, false);
  // Stale: the log has grown meanwhile, and whoever let it grow publishes next.
  await store.published(size, state);
};
