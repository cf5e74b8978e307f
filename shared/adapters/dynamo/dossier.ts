import * as z from 'zod';
import type { Dossier } from '../../ports/application-store.ts';
import { queryItems } from './commands.ts';
import { fromApplicationItem } from './items/application-item.ts';
import { fromSlotItem } from './items/interview-slot-item.ts';
import { fromChecksItem, fromReleasedItem, fromReviewItem, fromScreeningItem } from './items/record-items.ts';
import { dossier, RECORDS } from './keys.ts';
import type { Table } from './table.ts';

const sortKey = z.lazy(() => z.object({ sk: z.string() }));

/** Everything stored of one application in one consistent query; undefined when nobody applied under that number. */
export const readDossier = async (table: Table, number: string): Promise<Dossier | undefined> => {
  const items = await queryItems(table, { by: 'pk', partition: dossier(number) });
  const found = new Map(items.map((item) => [sortKey.parse(item).sk, item]));
  const read = <T>(sk: string, from: (raw: unknown) => T): T | undefined => {
    const item = found.get(sk);
    return item && from(item);
  };
  const application = read(RECORDS.application, fromApplicationItem);
  const screening = read(RECORDS.screening, fromScreeningItem);
  const review = read(RECORDS.review, fromReviewItem);
  const checks = read(RECORDS.checks, fromChecksItem);
  const released = read(RECORDS.released, fromReleasedItem);
  const interview = read(RECORDS.interview, fromSlotItem);
  return (
    application && {
      application,
      ...(screening && { screening }),
      ...(review && { review }),
      ...(checks && { checks }),
      ...(released && { released }),
      ...(interview && { interview }),
    }
  );
};
