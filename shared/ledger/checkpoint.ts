import { fromBase64, toBase64 } from './base64.ts';
import { HASH_BYTES } from './hash.ts';

/** The state of a log at one moment. https://c2sp.org/tlog-checkpoint */
export type Checkpoint = {
  /** Names the log, e.g. hongdong.example.cn/ledger. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
};

const COUNT = /^(0|[1-9]\d{0,15})$/;

/** The text that is signed. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads the text of a checkpoint, ignoring extension lines; undefined when it is none. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', size = '', hash = '', ...more] = text.split('\n');
  const root = fromBase64(hash);
  const complete = more.at(-1) === '' && more.slice(0, -1).every((line) => line !== '');
  if (origin === '' || !COUNT.test(size) || root?.length !== HASH_BYTES || !complete) return undefined;
  return Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root } : undefined;
};
