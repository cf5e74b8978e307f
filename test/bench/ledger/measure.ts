import { logFacts } from '../../../functions/ledger/handler.ts';
import { saltsOf } from '../../../shared/adapters/crypto/salts.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import { kmsSigner } from '../../../shared/adapters/kms-signer.ts';
import { proofOf } from '../../../shared/adapters/ledger/prove.ts';
import { ledgerFiles } from '../../../shared/adapters/s3/ledger-files.ts';
import { verifyProof } from '../../../shared/ledger/verify-proof.ts';
import { BUCKET, INDEX, LOG_KEY_ID, TABLE } from '../../adapters/engines.ts';
import { factAt, imageOf } from './facts.ts';
import { prebuildLog } from './prebuilt-log.ts';
import { countRequests, type Requests } from './request-count.ts';

const ORIGIN = 'bench/ledger';

/** The worker of the log as it is deployed, over the engines that test/adapters/engines.ts started. */
export const openLog = () => {
  const table: Table = openTable({ name: TABLE, index: INDEX });
  const salts = saltsOf(async (use) => Buffer.alloc(32, use));
  const services = {
    store: ledgerStore(table),
    files: ledgerFiles(BUCKET),
    signer: kmsSigner(LOG_KEY_ID),
    salts,
    origin: ORIGIN,
  };
  return { table, ...services, log: logFacts(services) };
};
export type OpenLog = ReturnType<typeof openLog>;

/** How much a log of some size is asked to do. */
export type Load = {
  readonly size: number;
  /** Facts in a batch, and batches: the first only warms up and is not counted. */
  readonly batch: number;
  readonly batches: number;
};

export type Appending = {
  readonly requests: Requests;
  /** Of the batches that are counted. */
  readonly facts: number;
  readonly seconds: number;
};

/** Entry that is proved later on; it lies in the first half of the log. */
export const provedIn = (size: number): number => Math.floor(size * 0.37);

/**
 * Appends to a log of `size` facts, which is prebuilt, one batch after another, as the worker does with a batch of the stream.
 * @throws Error when it fails.
 */
export const measureAppends = async (log: OpenLog, { size, batch, batches }: Load): Promise<Appending> => {
  await prebuildLog(log, size, provedIn(size));
  const append = async (from: number) => {
    const facts = Array.from({ length: batch }, (_, place) => factAt(from + place));
    await log.log(facts);
  };
  await append(size);
  const counter = countRequests();
  const started = performance.now();
  for (let done = 1; done < batches; done += 1) await append(size + done * batch);
  const seconds = (performance.now() - started) / 1000;
  const requests = counter.take();
  counter.stop();
  return { requests, facts: (batches - 1) * batch, seconds };
};

export type Proving = { readonly bytes: number; readonly times: readonly number[] };

/** Proves the entry that was prebuilt from the log's public files, and verifies the file `rounds` times. Throws when it proves nothing. */
export const measureProof = async (log: OpenLog, size: number, rounds: number): Promise<Proving> => {
  const proved = provedIn(size);
  const text = await proofOf({ ...log, readItem: async () => imageOf(proved) }, factAt(proved).item);
  if (text === undefined) throw new Error(`no proof of ${proved} in a log of ${size}`);
  const trusted = { origin: ORIGIN, spki: await log.signer.publicKey() };
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const verdict = await verifyProof(text, trusted);
    times.push(performance.now() - started);
    if (!verdict.ok) throw new Error(`the proof of ${proved} in a log of ${size} is ${verdict.fault}`);
  }
  return { bytes: Buffer.byteLength(text), times };
};
