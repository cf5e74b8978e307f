import { WATCH_RULES } from '../../../shared/domain/audit/rules/watch-index.ts';
import { retentionEndsOn } from '../../../shared/domain/retention/ends-on.ts';
import type { Look } from '../services.ts';

/** Applications of campaigns whose time of keeping is over; no others are read. */
export const lookAtRetention: Look = async ({ applications, retentionDays }, { today, campaigns }) => {
  const over = (await campaigns()).filter((record) => {
    const last = retentionEndsOn(record, retentionDays);
    return last !== undefined && today > last;
  });
  const found = await Promise.all(
    over.map(async (record) => {
      const kept = { ...record, applications: await applications.worksheet(record.campaign.code) };
      return WATCH_RULES['retention.overdue'](kept, retentionDays, today);
    }),
  );
  return { found: found.flat() };
};
