import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** Last sequence number that was handled, per shard. */
export type Checkpoints = {
  find(shardId: string): string | undefined;
  save(shardId: string, sequenceNumber: string): void;
};

const content = z.record(z.string(), z.string());

/** Keeps checkpoints in a JSON file, replaced whole so that a kill at any moment leaves the old or the new one. */
export const openCheckpoints = (file: string): Checkpoints => {
  const numbers = new Map(
    existsSync(file) ? Object.entries(content.parse(JSON.parse(readFileSync(file, 'utf8')))) : [],
  );
  return {
    find: (shardId) => numbers.get(shardId),
    save: (shardId, sequenceNumber) => {
      numbers.set(shardId, sequenceNumber);
      writeFileSync(`${file}.next`, JSON.stringify(Object.fromEntries(numbers)));
      renameSync(`${file}.next`, file);
    },
  };
};
