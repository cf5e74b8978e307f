import { parseObject } from './proof-content.ts';

/** What an entry of the log says in the clear. */
export type LogEntry = {
  /** When the table was changed, epoch milliseconds. */
  readonly at: number;
  /** The moment the item itself states, where it states one. */
  readonly claimed?: number;
  readonly type: string;
  readonly change: 'put' | 'removed';
  readonly digest: string;
};

/** Reads the text of an entry; undefined when it is none of ours. */
export const readEntry = (text: string): LogEntry | undefined => {
  const { v, at, claimed, type, change, digest } = parseObject(text) ?? {};
  if (v !== 2 || typeof at !== 'number' || typeof type !== 'string' || typeof digest !== 'string')
    return undefined;
  if (change !== 'put' && change !== 'removed') return undefined;
  return { at, type, change, digest, ...(typeof claimed === 'number' && { claimed }) };
};
