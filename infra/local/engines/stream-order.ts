import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('./stream-order-process.ts', import.meta.url));

/**
 * Gives the stream in the engine's file an index by sequence number. Without one the engine looks through the whole stream at every
 * write to find the next number, and at every read, so that a campaign gets slower with each change. `database`: file of a running engine.
 * Throws an Error when the file has no stream as this engine keeps it.
 * Source: `next_stream_sequence_number` in https://github.com/nubo-db/dynoxide/blob/main/src/storage.rs
 */
export const orderStream = async (database: string): Promise<void> => {
  const args = ['--disable-warning=ExperimentalWarning', SCRIPT, database];
  await promisify(execFile)(process.execPath, args);
};
