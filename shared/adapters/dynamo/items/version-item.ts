import * as z from 'zod';
import type { StoredApplication } from '../../../ports/application-store.ts';
import { versionKey } from '../keys.ts';
import { fromApplicationItem, toApplicationItem } from './application-item.ts';

const version = z.lazy(() => z.looseObject({ t: z.literal('application-version'), listed: z.string() }));

/** An application as it stood before a correction: never changed again, and out of every list. */
export const toVersionItem = (application: StoredApplication) => {
  const { gsi1pk: listed, gsi1sk: _sort, ...item } = toApplicationItem(application);
  return {
    ...item,
    ...versionKey(application.number, application.version ?? 1),
    t: 'application-version',
    listed,
  };
};

/** Parses what the table gave, and throws when it is not a version as this code writes it. */
export const fromVersionItem = (raw: unknown): StoredApplication => {
  const { listed, ...item } = version.parse(raw);
  return fromApplicationItem({ ...item, t: 'application', gsi1pk: listed });
};
