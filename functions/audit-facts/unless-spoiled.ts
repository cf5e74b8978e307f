import type { Key } from '../../shared/adapters/dynamo/keys.ts';
import { unlessUnreadable } from '../../shared/adapters/dynamo/unreadable.ts';
import { logError } from '../../shared/lambda/log.ts';

/**
 * What `work` gives, or `spoiled` when what is stored does not fit its schema, or states a moment that is none. It is logged, and the
 * audit goes on: nobody stops it by spoiling a record. Any other error is thrown on, and the message comes again.
 */
export const unlessSpoiled = async <Value>(
  key: Key,
  work: () => Promise<Value>,
): Promise<Value | 'spoiled'> => {
  try {
    const done = await unlessUnreadable(key, async () => ({ value: await work() }));
    return done === undefined ? 'spoiled' : done.value;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    logError('item.unreadable', error, { ...key });
    return 'spoiled';
  }
};
