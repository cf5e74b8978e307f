import { WATCH_RULES } from '../../../shared/domain/audit/rules/watch-index.ts';
import { deletionBeginsOn, unansweredIn } from '../../../shared/domain/retention/deletion-due.ts';
import type { Look } from '../services.ts';

/** Applications of campaigns whose data was to be deleted yesterday or earlier; no others are read. */
export const lookAtRetention: Look = async (services, { today, campaigns }) => {
  const { applications: worksheets, objections, scoreReviews, retentionDays } = services;
  const over = (await campaigns()).filter((record) => {
    const begins = deletionBeginsOn(record, retentionDays);
    return begins !== undefined && today > begins;
  });
  const found = await Promise.all(
    over.map(async (record) => {
      const { code } = record.campaign;
      const [applications, objected, asked] = await Promise.all([
        worksheets.worksheet(code),
        objections.list(code),
        scoreReviews.list(code),
      ]);
      const unanswered = unansweredIn({ applications, objections: objected, scoreReviews: asked });
      const kept = { ...record, applications, unanswered };
      return WATCH_RULES['retention.overdue'](kept, retentionDays, today);
    }),
  );
  return { found: found.flat() };
};
