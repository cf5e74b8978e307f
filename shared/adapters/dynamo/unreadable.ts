import * as z from 'zod';
import { logError } from '../../lambda/log.ts';
import type { Key } from './keys.ts';

/**
 * For lists: what `read` gives, or undefined when the item stored under `key` does not fit its schema, which is logged as
 * `item.unreadable` with its key. One broken item must not hide all others. Any other error is thrown on.
 */
export const unlessUnreadable = async <T>(
  { pk, sk }: Key,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    logError('item.unreadable', error, { pk, sk });
    return undefined;
  }
};
