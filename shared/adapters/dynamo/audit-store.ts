import { isDeepStrictEqual } from 'node:util';
import { identityOfFound, raise } from '../../domain/audit/raise.ts';
import { findingAltered, findingUnreadable } from '../../domain/audit/rules/finding-altered.ts';
import type { YearArrangement } from '../../domain/calendar/working-days.ts';
import type { AuditFinding, Found } from '../../domain/model/audit.ts';
import type { Instant } from '../../domain/model/time.ts';
import { inParallel } from '../../lambda/in-parallel.ts';
import { canonicalItem } from '../../ledger/leaf.ts';
import type { AuditStore, StoredFinding } from '../../ports/audit-store.ts';
import type { Subkey } from '../crypto/county-secret.ts';
import { findingKeysOf } from '../crypto/finding-keys.ts';
import { digestOf } from '../digest.ts';
import { ABSENT, follows, getItem, putItem, queryItems, type RawItem } from './commands.ts';
import { fromFindingItem, fromListedFinding, toFindingItem } from './items/audit-items.ts';
import { FINDINGS, findingKey, keyIn } from './keys.ts';
import type { Table } from './table.ts';
import { unlessUnreadable } from './unreadable.ts';

const READ_AT_ONCE = 16;
const FINDING_ID = /^[0-9a-f]{16}$/;

/** Whether `next` is `stored` with something done to it: what was found and what was said before are the same. */
const goesOn = (next: AuditFinding, stored: AuditFinding): boolean => {
  const { state, version } = stored;
  return isDeepStrictEqual({ ...next, state, version, log: next.log.slice(0, stored.log.length) }, stored);
};

/** AuditStore over the county's table. `arrangements`: those of years the built-in calendar does not know. */
export const auditStore = (
  table: Table,
  subkey: Subkey,
  arrangements: readonly YearArrangement[] = [],
): AuditStore => {
  const keys = findingKeysOf(subkey);

  /** `id` is that of its place in the table: an item may say what it likes of itself. */
  const examined = async (id: string, item: RawItem): Promise<StoredFinding> => {
    const finding = { ...fromFindingItem(item), id };
    return (await keys.isGenuine(item))
      ? { finding }
      : { finding, forged: digestOf(canonicalItem({ item })) };
  };

  const alteredAt = async (id: string, item: RawItem): Promise<readonly Found[]> => {
    const stored = await unlessUnreadable(findingKey(id), () => examined(id, item));
    return stored ? findingAltered(stored.finding, stored.forged) : [findingUnreadable(id)];
  };

  /** Ids that are new. What lies in the place of a finding and is none is told of itself, in another place. */
  const recordOne = async (found: Found, at: Instant): Promise<readonly string[]> => {
    const id = await keys.idOf(identityOfFound(found));
    const finding = raise(found, id, at, arrangements);
    const put = await putItem(table, await keys.sealed(toFindingItem(finding)), ABSENT);
    if (put.written) return [id];
    if (await keys.isGenuine(put.existing)) return [];
    const [altered] = await alteredAt(id, put.existing);
    return altered === undefined ? [] : recordOne(altered, at);
  };

  return {
    record: async (found, at) => {
      const fresh: string[] = [];
      for (const one of found) fresh.push(...(await recordOne(one, at)));
      return fresh;
    },

    find: async (id) => {
      const item = FINDING_ID.test(id) ? await getItem(table, findingKey(id)) : undefined;
      return item && fromFindingItem(item);
    },

    examine: async (id) => {
      const item = await getItem(table, findingKey(id));
      return item && examined(id, item);
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

    advance: async (finding) => {
      const item = await getItem(table, findingKey(finding.id));
      if (item === undefined) return 'stale';
      const stored = await examined(finding.id, item);
      if (stored.forged !== undefined) return 'altered';
      if (stored.finding.version !== finding.version - 1) return 'stale';
      if (!goesOn(finding, stored.finding)) return 'altered';
      const next = await keys.sealed(toFindingItem(finding));
      return (await putItem(table, next, follows(finding.version))).written ? 'written' : 'stale';
    },
  };
};
