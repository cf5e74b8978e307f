import { addDays } from '../calendar/days.ts';
import { localDate } from '../calendar/format.ts';
import type { LocalDate } from '../model/time.ts';
import { campaignEndedAt, type Ending } from './ended-at.ts';

/**
 * The last day on which personal data of applicants who were not hired may be kept: `days` calendar days after the campaign ended,
 * that day not counted. Undefined while it runs. Source: 个人信息保护法 第十九条 (no longer than the purpose needs), 第四十七条
 * (deleted when the time agreed is over); `days` is the county's, see counties/schema.ts.
 */
export const retentionEndsOn = (ending: Ending, days: number): LocalDate | undefined => {
  const endedAt = campaignEndedAt(ending);
  return endedAt === undefined ? undefined : addDays(localDate(endedAt), days);
};
