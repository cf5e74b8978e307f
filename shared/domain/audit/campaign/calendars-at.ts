import { calendarsBefore } from '../../calendar/counted-then.ts';
import { localDate } from '../../calendar/format.ts';
import type { YearArrangement } from '../../calendar/working-days.ts';
import type { Progress } from '../../model/stage.ts';
import type { Instant } from '../../model/time.ts';
import type { CampaignEvidence } from './evidence.ts';

const yearOf = (at: Instant): number => Number(localDate(at).slice(0, 4));

/** Years from which something was announced until then with a day that was provisional. */
const provisionalYears = ({ notices }: CampaignEvidence, until: Instant): ReadonlySet<number> => {
  const announced = notices.flatMap(({ notice, supplements }) => [
    { at: notice.publishedAt, provisional: notice.provisional },
    ...supplements,
  ]);
  return new Set(
    announced.flatMap(({ at, provisional }) => (provisional && at <= until ? [yearOf(at)] : [])),
  );
};

/**
 * The calendars, beside today's, by which a period that was over at this moment may have been counted: without the arrangement of the year
 * it reached into, when something of the campaign happened in the year before; without that of its own year, when the campaign announced
 * something as provisional in it.
 */
export const calendarsAt = (
  evidence: CampaignEvidence,
  { log }: Progress,
  at: Instant,
): readonly (readonly YearArrangement[])[] => {
  const moments = [...log, ...evidence.noticeLog.map(({ publishedAt }) => ({ at: publishedAt }))];
  const provisional = provisionalYears(evidence, at);
  const years = new Set(moments.flatMap((one) => (one.at <= at ? [yearOf(one.at)] : [])));
  return [...years].flatMap((year) => {
    const [nextUnknown = [], bothUnknown = []] = calendarsBefore(year);
    return [...(year < yearOf(at) ? [nextUnknown] : []), ...(provisional.has(year) ? [bothUnknown] : [])];
  });
};
