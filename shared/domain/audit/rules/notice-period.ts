import { calendarsBefore } from '../../calendar/counted-then.ts';
import { formatDate, formatDateTime, localDate } from '../../calendar/format.ts';
import { noticeLastDay } from '../../calendar/working-days.ts';
import type { Found } from '../../model/audit.ts';
import type { Notice } from '../../model/notice.ts';
import type { NoticeSupplement } from '../../model/supplement.ts';
import type { Instant, LocalDate } from '../../model/time.ts';
import { NOTICE_RULES } from '../../notices/kinds.ts';
import { lastDayFor } from '../../objections/period.ts';
import { signatureOf } from '../campaign/contract-at.ts';
import type { CampaignEvidence, CampaignRule } from '../campaign/evidence.ts';
import { aboutNotice, aboutPerson } from '../campaign/found.ts';
import { listedAt, proposedOf } from '../campaign/proposed-at.ts';

type Period = { readonly lastDay: LocalDate; readonly provisional: boolean; readonly workingDays: number };

/**
 * The days a period may have been counted to before the State Council's arrangement of the year, or of the year after, came out: what
 * was announced then as provisional stays as it was announced.
 */
const provisionalDays = (from: Instant, needed: number): readonly LocalDate[] => {
  const calendars = calendarsBefore(Number(localDate(from).slice(0, 4)));
  return calendars.map((arrangements) => noticeLastDay(from, needed, arrangements).date);
};

/** What is wrong with a period that began at `from`; undefined when nothing is. */
const faultOf = (
  { lastDay, provisional, workingDays }: Period,
  from: Instant,
  needed: number,
): string | undefined => {
  if (workingDays !== needed) return `公示 ${workingDays} 个工作日，公告规定的是 ${needed} 个`;
  const counted = noticeLastDay(from, needed);
  if (counted.date === lastDay) return undefined;
  if (provisional && provisionalDays(from, needed).includes(lastDay)) return undefined;
  return `从${formatDateTime(from)}起 ${needed} 个工作日应当到${formatDate(counted.date)}，公示的是到${formatDate(lastDay)}`;
};

const ofNotice = (evidence: CampaignEvidence, notice: Notice): readonly Found[] => {
  const fault = faultOf(notice, notice.publishedAt, evidence.campaign.noticeWorkingDays);
  if (fault === undefined) return [];
  return [
    aboutNotice(evidence, notice.id, {
      rule: 'notice.period',
      facts: `“${NOTICE_RULES[notice.kind].title}”的期限不符：${fault}。`,
      occurrence: `${notice.publishedAt} ${notice.lastDay} ${notice.workingDays}`,
    }),
  ];
};

const supplementFault = (
  { added, at, lastDay, provisional, workingDays }: NoticeSupplement,
  needed: number,
): string | undefined => {
  if (added.length === 0) return lastDay === undefined ? undefined : '没有增加人员，却有公示期限';
  if (lastDay === undefined) return '增加了人员，却没有公示期限';
  return faultOf({ lastDay, provisional, workingDays }, at, needed);
};

const ofSupplement = (
  evidence: CampaignEvidence,
  notice: Notice,
  supplement: NoticeSupplement,
): readonly Found[] => {
  const fault = supplementFault(supplement, evidence.campaign.noticeWorkingDays);
  if (fault === undefined) return [];
  return [
    aboutNotice(evidence, notice.id, {
      rule: 'notice.period',
      facts: `第 ${supplement.version} 次补充公示的期限不符：${fault}。`,
      occurrence: `supplement ${supplement.version} ${supplement.lastDay ?? '-'} ${supplement.workingDays}`,
    }),
  ];
};

/** Contracts signed while their own person's notice was still running. */
const signedEarly = (evidence: CampaignEvidence): readonly Found[] => {
  const proposed = proposedOf(evidence);
  if (proposed === undefined) return [];
  return evidence.people.flatMap(({ number, contract }) => {
    const at = signatureOf(contract)?.at;
    // Whoever never was on notice is another rule's to tell.
    if (at === undefined || !listedAt(evidence, at).some((row) => row.number === number)) return [];
    const supplements = proposed.supplements.filter((one) => one.at <= at);
    const lastDay = lastDayFor(number, proposed.notice, supplements);
    if (localDate(at) > lastDay) return [];
    return [
      aboutPerson(evidence, number, {
        rule: 'notice.period',
        facts: `合同于${formatDateTime(at)}签订，本人的公示期到${formatDate(lastDay)}才结束。`,
        occurrence: `signed ${at}`,
      }),
    ];
  });
};

/**
 * Every notice and supplement runs as many China working days as the campaign announced, counted from the day after its publication, and
 * no contract is signed before its person's period is over. That the notice stage is not closed before it, stage-moves.ts sees.
 * Source: 四(二)3 公示, rules.md 4.
 */
export const noticePeriod: CampaignRule = (evidence) => [
  ...evidence.notices.flatMap(({ notice, supplements }) => [
    ...ofNotice(evidence, notice),
    ...supplements.flatMap((one) => ofSupplement(evidence, notice, one)),
  ]),
  ...signedEarly(evidence),
];
