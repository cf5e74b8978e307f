import { identityOfFound, raise } from '../../domain/audit/raise.ts';
import type { YearArrangement } from '../../domain/calendar/working-days.ts';
import type { Found } from '../../domain/model/audit.ts';
import { inParallel } from '../../lambda/in-parallel.ts';
import type { AuditStore } from '../../ports/audit-store.ts';
import { digestOf } from '../digest.ts';
import { ABSENT, follows, getItem, putItem, queryItems } from './commands.ts';
import { fromFindingItem, fromListedFinding, toFindingItem } from './items/audit-items.ts';
import { FINDINGS, findingKey, keyIn } from './keys.ts';
import type { Table } from './table.ts';
import { unlessUnreadable } from './unreadable.ts';

const ID_DIGITS = 16;
const READ_AT_ONCE = 16;
const FINDING_ID = /^[0-9a-f]{16}$/;

/** The id of what was found: the same for the same, however often it is found. */
export const findingIdOf = (found: Found): string => digestOf(identityOfFound(found)).slice(0, ID_DIGITS);

/** AuditStore over the county's table. `arrangements`: those of years the built-in calendar does not know. */
export const auditStore = (table: Table, arrangements: readonly YearArrangement[] = []): AuditStore => ({
  record: async (found, at) => {
    const fresh: string[] = [];
    for (const one of found) {
      const finding = raise(one, findingIdOf(one), at, arrangements);
      if ((await putItem(table, toFindingItem(finding), ABSENT)).written) fresh.push(finding.id);
    }
    return fresh;
  },

  find: async (id) => {
    const item = FINDING_ID.test(id) ? await getItem(table, findingKey(id)) : undefined;
    return item && fromFindingItem(item);
  },

  findAll: async (ids) => {
    const found = await inParallel(
      ids.filter((id) => FINDING_ID.test(id)),
      READ_AT_ONCE,
      (id) =>
        unlessUnreadable(findingKey(id), async () => {
          const item = await getItem(table, findingKey(id));
          return item && fromFindingItem(item);
        }),
    );
    return found.filter((one) => one !== undefined);
  },

  list: async () => {
    const items = await queryItems(table, { by: 'gsi1pk', partition: FINDINGS, newestFirst: true });
    const read = items.map((item) => unlessUnreadable(keyIn(item), async () => fromListedFinding(item)));
    return (await Promise.all(read)).filter((row) => row !== undefined);
  },

  advance: async (finding) =>
    (await putItem(table, toFindingItem(finding), follows(finding.version))).written ? 'written' : 'stale',
});
