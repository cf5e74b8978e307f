import { createHash } from 'node:crypto';
import { seatOrder } from '../../shared/adapters/crypto/seat-order.ts';
import { digestOf } from '../../shared/adapters/digest.ts';
import type {
  CampaignEvidence,
  CheckHistory,
  NoticeRecord,
  Person,
  SheetVersion,
} from '../../shared/domain/audit/campaign/evidence.ts';
import type { OpenCampaign } from '../../shared/domain/model/campaign.ts';
import type { ContractCase } from '../../shared/domain/model/contract.ts';
import type { MarkKind } from '../../shared/domain/model/marking.ts';
import type { Notice, NoticeKind } from '../../shared/domain/model/notice.ts';
import { NO_PANELS } from '../../shared/domain/model/panel.ts';
import { EMPTY_REGISTER } from '../../shared/domain/model/recusal.ts';
import type { Candidate, Mark } from '../../shared/domain/model/selection.ts';
import type { OpenStage, Progress, StageEvent } from '../../shared/domain/model/stage.ts';
import { composeAny } from '../../shared/domain/notices/compose-any.ts';
import { noticeTable } from '../../shared/domain/notices/table.ts';
import { computeOutcomes } from '../../shared/domain/selection/outcomes.ts';
import { groupCode } from '../../shared/web/group-code.ts';
import { aCampaign } from './campaign.ts';
import { someTerms } from './contract.ts';

/** A moment in Asia/Shanghai, 2024: `06-22 09:00` or `06-22 09:00:00.001`. */
export const on = (text: string): number => {
  const [day = '', time = ''] = text.split(' ');
  return Date.parse(`2024-${day}T${time.length === 5 ? `${time}:00` : time}+08:00`);
};

const BY = '王主任（officer01）';

/** When each stage was opened and closed. Registration was closed by the command that opened the review. */
const STAGES: readonly (readonly [OpenStage, string, string])[] = [
  ['review', '06-22 09:00', '06-22 12:00'],
  ['written', '06-24 09:00', '06-24 12:00'],
  ['interview', '06-25 09:00', '06-25 12:00'],
  ['background', '06-26 09:00', '06-26 12:00'],
  ['medical', '06-27 09:00', '06-27 12:00'],
  ['notice', '06-28 09:00', '07-11 09:00'],
  ['contract', '07-11 10:00', '07-12 09:00'],
];
export const PUBLISHED = on('07-01 09:00');
export const SIGNED = on('07-11 15:00');

const event = (what: StageEvent['event'], stage: OpenStage, at: number): StageEvent => ({
  event: what,
  stage,
  at,
  by: BY,
});

const log = (): readonly StageEvent[] => [
  event('publish', 'registration', on('06-10 09:00')),
  event('close', 'registration', on('06-22 09:00')),
  ...STAGES.flatMap(([stage, from, to]) => [
    event('open', stage, on(from)),
    ...(stage === 'notice' ? [event('publish', 'notice', PUBLISHED)] : []),
    event('close', stage, on(to)),
  ]),
];

/** Whoever applied: the first two are proposed and hired, the third is next in rank, the fourth was refused. */
export const [FIRST, SECOND, THIRD, FOURTH] = [
  'A00000000000',
  'B00000000000',
  'C00000000000',
  'D00000000000',
];
const MARKS: Readonly<Record<string, number>> = { [FIRST]: 9000, [SECOND]: 8000, [THIRD]: 7000 };
const NAMES: Readonly<Record<string, string>> = {
  [FIRST]: '王小甲',
  [SECOND]: '王小乙',
  [THIRD]: '王小丙',
  [FOURTH]: '王小丁',
};

const checks = (): CheckHistory => ({
  background: 'pass',
  medical: 'pass',
  version: 2,
  log: [
    { what: 'background', result: 'pass', at: on('06-26 10:00'), by: BY },
    { what: 'medical', result: 'pass', at: on('06-27 10:00'), by: BY },
  ],
});

const contract = (number: string): ContractCase => ({
  number,
  campaign: '2024-open-1',
  position: '01',
  state: 'signed',
  version: 3,
  terms: someTerms(),
  log: [
    { event: 'pass', to: 'checked', at: on('07-11 13:00'), by: BY },
    { event: 'issue', to: 'issued', at: on('07-11 14:00'), by: BY },
    { event: 'sign', to: 'signed', at: SIGNED, by: BY },
  ],
});

/** Somebody accepted in the review, without anything later. */
export const aPerson = (number: string, changes: Partial<Person> = {}): Person => ({
  number,
  position: '01',
  name: NAMES[number] ?? '王小明',
  sex: 'female',
  preferred: false,
  submittedAt: on('06-18 10:00'),
  screening: { findings: [] },
  review: {
    ...{ number, campaign: '2024-open-1', decision: 'accepted', rules: [], reason: '' },
    ...{ by: '李审核（reviewer01）', at: on('06-22 10:00') },
  },
  scoreReviews: [],
  ...changes,
});

const digestText = (marks: Readonly<Record<string, Mark>>): string =>
  JSON.stringify(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A sheet of these marks with the digest it is recognised by. */
export const aSheet = (
  kind: MarkKind,
  at: number,
  marks: SheetVersion['marks'],
  changes: Partial<SheetVersion> = {},
): SheetVersion => ({
  ...{ kind, version: 1, at, by: '赵考务（examiner01）', marks },
  sha256: createHash('sha256').update(digestText(marks)).digest('hex'),
  ...changes,
});

const candidates = (): readonly Candidate[] =>
  [FIRST, SECOND, THIRD, FOURTH].map((number) => ({
    ...{ number, position: '01', sex: 'female' as const, preferred: false },
    review: number === FOURTH ? ('refused' as const) : ('accepted' as const),
    failed: number === FOURTH ? (['open.character'] as const) : [],
    written: MARKS[number],
    interview: MARKS[number],
    checks:
      number === FIRST || number === SECOND ? { background: 'pass' as const, medical: 'pass' as const } : {},
  }));

/** A body that shows what a notice lists. */
export const aNoticeBody = (notice: Notice): string => {
  const rows = noticeTable(notice).rows.map(
    ({ key, cells }) =>
      `<tr><td>${groupCode(key)}</td>${cells.map(({ text }) => `<td>${text}</td>`).join('')}</tr>`,
  );
  return `<h1>${notice.title}</h1><table>${rows.join('')}</table>`;
};

/** How the file of a notice looks around its frozen body. */
export const aNoticeFile = (body: string, head = '<meta charset="utf-8"/><style>p{}</style>'): string =>
  `<!doctype html><html lang="zh-CN"><head>${head}</head><body><article class="notice">${body}</article></body></html>`;

const COMPOSED: readonly (readonly [NoticeKind, number])[] = [
  ['review', on('06-22 12:00')],
  ['written', on('06-24 12:00')],
  ['interview', on('06-25 12:00')],
  ['proposed', PUBLISHED],
  ['final', on('07-12 09:00')],
];

const noticeOf = (campaign: OpenCampaign, kind: NoticeKind, at: number): NoticeRecord => {
  const notice = composeAny(kind, {
    ...{ campaign, candidates: candidates(), names: NAMES, publishedAt: at, now: at },
    sheets: { written: kind !== 'review', interview: kind !== 'review' && kind !== 'written' },
    signed: new Set([FIRST, SECOND]),
  });
  if (notice === undefined) throw new Error(`no notice ${kind}`);
  const html = aNoticeBody(notice);
  return {
    ...{ notice, supplements: [], corrections: [], file: aNoticeFile(html) },
    frozen: { html, sha256: digestOf(html) },
  };
};

const people = (campaign: OpenCampaign): readonly Person[] => {
  const outcomes = computeOutcomes(campaign, candidates());
  const released = (number: string) => {
    const outcome = outcomes.find((one) => one.number === number);
    if (outcome === undefined) throw new Error(`no outcome of ${number}`);
    return { ...outcome, releasedAt: on('07-12 09:00'), progressVersion: 16 };
  };
  return [FIRST, SECOND, THIRD, FOURTH].map((number) => {
    const own = aPerson(number, { released: released(number) });
    if (number === FIRST || number === SECOND)
      return { ...own, checks: checks(), contract: contract(number) };
    if (number === THIRD || own.review === undefined) return own;
    return { ...own, review: { ...own.review, decision: 'refused', rules: ['open.character'] } };
  });
};

/**
 * The evidence of a truthful campaign of two places, walked from its publication on 10 June 2024 to the end of its contract stage on
 * 12 July, at every step as the console would have written it. Audited a month later.
 */
export const aWalkedCampaign = (changes: Partial<CampaignEvidence> = {}): CampaignEvidence => {
  const campaign = aCampaign();
  const progress: Progress = {
    ...{ status: 'running', stage: 'contract', open: false, version: 16, log: log() },
  };
  const notices = COMPOSED.map(([kind, at]) => noticeOf(campaign, kind, at));
  const place = { campaign: campaign.code, position: '01', at: SIGNED, by: BY, places: 1 } as const;
  return {
    ...{ at: on('08-12 09:00'), campaign, progress, corrections: [], remembered: { kind: 'none' } },
    ...{ rosters: [], entries: [], settlements: [], assessorSheets: [], assessmentSettlements: [] },
    ...{ panels: NO_PANELS, panelMarks: [], register: EMPTY_REGISTER, sittingLog: [], seatings: [] },
    ...{ objections: [], others: [], unreadable: [], notices, people: people(campaign) },
    sheets: [aSheet('written', on('06-24 10:00'), MARKS), aSheet('interview', on('06-25 10:00'), MARKS)],
    summaries: notices.map(({ notice: { county: _, track: __, ...notice } }) => {
      const { id, kind, title, publishedAt, lastDay, provisional, workingDays } = notice;
      return { id, campaign: campaign.code, kind, title, publishedAt, lastDay, provisional, workingDays };
    }),
    noticeLog: COMPOSED.map(([kind, at]) => ({ event: 'composed', kind, at, by: BY, publishedAt: at })),
    places: [FIRST, SECOND].map((key) => ({ ...place, key, kind: 'filled', until: '2027-08-31' })),
    statements: [
      {
        ...{ serial: 1, version: 4, state: 'filed', total: 2, offices: [], officesVersion: 1, split: [] },
        reason: '',
        log: [{ event: 'file', to: 'filed', at: on('06-05 09:00'), by: BY, total: 2 }],
      },
    ],
    filed: { version: 2, total: 2, serial: 1, campaigns: [campaign.code] },
    digests: { sha256: digestOf, seatOrder },
    ...changes,
  };
};

/** The same with one person changed. */
export const withPerson = (
  evidence: CampaignEvidence,
  number: string,
  change: (person: Person) => Partial<Person>,
): CampaignEvidence => ({
  ...evidence,
  people: evidence.people.map((one) => (one.number === number ? { ...one, ...change(one) } : one)),
});

/** The same with one notice changed. */
export const withNotice = (
  evidence: CampaignEvidence,
  kind: NoticeKind,
  change: (record: NoticeRecord) => Partial<NoticeRecord>,
): CampaignEvidence => ({
  ...evidence,
  notices: evidence.notices.map((one) => (one.notice.kind === kind ? { ...one, ...change(one) } : one)),
});

/** The same with another log of its stages, and where the log leads. */
export const withLog = (
  evidence: CampaignEvidence,
  change: (log: readonly StageEvent[]) => readonly StageEvent[],
  version = evidence.progress.version,
): CampaignEvidence => ({
  ...evidence,
  progress: { ...evidence.progress, version, log: change(evidence.progress.log) },
});
