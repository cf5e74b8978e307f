import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Text of the file, made by `create` the first time. Only this machine's user may read it. */
export const keptText = (file: string, create: () => string): string => {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, create(), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
};

/** Random bytes kept in the file, base64. */
export const keptBytes = (file: string, length: number): Buffer =>
  Buffer.from(
    keptText(file, () => randomBytes(length).toString('base64')),
    'base64',
  );

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits. */
export const randomLetters = (length: number): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
