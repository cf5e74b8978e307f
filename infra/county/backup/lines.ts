import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What is known of a file: lines, bytes and lower-case hex SHA-256. */
export type FileFacts = { readonly lines: number; readonly bytes: number; readonly sha256: string };

/** Writes a file line by line; `close` answers what was written. Nobody but its owner may read it. */
export const lineWriter = (file: string) => {
  const stream = createWriteStream(file, { mode: 0o600 });
  const hash = createHash('sha256');
  let [lines, bytes] = [0, 0];
  const failed = new Promise<never>((_resolve, reject) => {
    stream.once('error', reject);
  });
  failed.catch(() => undefined);
  return {
    write: async (line: string): Promise<void> => {
      const text = Buffer.from(`${line}\n`);
      hash.update(text);
      lines += 1;
      bytes += text.length;
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), failed]);
    },
    close: async (): Promise<FileFacts> => {
      stream.end();
      await Promise.race([once(stream, 'close'), failed]);
      return { lines, bytes, sha256: hash.digest('hex') };
    },
  };
};

/** The lines of a file, in order. */
export const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });

/** What is known of a file that is there. */
export const factsOf = async (file: string): Promise<FileFacts> => {
  const hash = createHash('sha256');
  let [lines, bytes] = [0, 0];
  for await (const chunk of createReadStream(file)) {
    const part: Buffer = chunk;
    hash.update(part);
    bytes += part.length;
    for (const byte of part) if (byte === 0x0a) lines += 1;
  }
  return { lines, bytes, sha256: hash.digest('hex') };
};
