import { formatCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { rootOf } from '../../shared/ledger/frontier.ts';
import { formatNote, keyIdOf } from '../../shared/ledger/signed-note.ts';
import { tilesWritten } from '../../shared/ledger/tiles.ts';
import { formatVerifierKey } from '../../shared/ledger/verifier-key.ts';
import type { CheckpointSigner, LedgerFiles } from '../../shared/ports/ledger-files.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { sha256 } from './append.ts';
import { putTile } from './tiles.ts';

export type PublishServices = {
  readonly store: LedgerStore;
  readonly files: LedgerFiles;
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

/**
 * Brings the public files up to the log: the tiles that have grown, then a signed checkpoint over them, then the note that they are
 * published. Broken off anywhere it is done again from the last note and writes the same files; a checkpoint is never of entries
 * that are not there.
 */
export const publishLog = async (services: PublishServices): Promise<void> => {
  const { store, files, origin } = services;
  const state = await store.state();
  const { size } = state.frontier;
  if (size === state.published) return;
  for (const tile of tilesWritten(state.published, size)) await putTile(services, tile, state.published);
  const text = formatCheckpoint({ origin, size, root: rootOf(state.frontier, sha256) });
  const keyId = await keyIn(services, state.published === 0);
  await files.put('checkpoint', await signed(services, keyId, text), false);
  // Stale: the log has grown meanwhile, and whoever let it grow publishes next.
  await store.published(size, state);
};
