import { describe, expect, test } from 'vitest';
import type { CampaignEvidence } from '../../../../shared/domain/audit/campaign/evidence.ts';
import { auditCampaignEvidence } from '../../../../shared/domain/audit/rules/campaign-index.ts';
import { stageMoves } from '../../../../shared/domain/audit/rules/stage-moves.ts';
import { stageNotices } from '../../../../shared/domain/audit/rules/stage-notices.ts';
import { stageOwnLog } from '../../../../shared/domain/audit/rules/stage-own-log.ts';
import { stageRecords } from '../../../../shared/domain/audit/rules/stage-records.ts';
import type { StageEvent } from '../../../../shared/domain/model/stage.ts';
import { anInternalCampaign } from '../../../builders/campaign.ts';
import {
  aPerson,
  aWalkedCampaign,
  FIRST,
  FOURTH,
  on,
  THIRD,
  withLog,
  withPerson,
} from '../../../builders/campaign-evidence.ts';
import { anObjection } from '../../../builders/objection.ts';

const truth = aWalkedCampaign();
const moved = (
  stage: string,
  event: StageEvent['event'],
  change: (entry: StageEvent) => readonly StageEvent[],
): CampaignEvidence =>
  withLog(truth, (log) =>
    log.flatMap((one) => (one.stage === stage && one.event === event ? change(one) : [one])),
  );
const at = (moment: number) => (entry: StageEvent) => [{ ...entry, at: moment }];
const occurrences = (rule: typeof stageMoves, evidence: CampaignEvidence) =>
  rule(evidence).map(({ occurrence }) => occurrence);

describe('the moves of the stages, replayed', () => {
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['registration ends on its very millisecond', withLog(truth, (log) => log), []],
    [
      'the review opens half an hour before the end of registration',
      withLog(truth, (log) =>
        log.map((one) => (one.at === on('06-22 09:00') ? { ...one, at: on('06-21 17:30') } : one)),
      ),
      ['v2 open review stage.registration-running'],
    ],
    [
      'the notice stage closes on the first millisecond after its last day',
      moved('notice', 'close', at(on('07-11 00:00'))),
      [],
    ],
    [
      'the notice stage closes on the last millisecond of its last day',
      moved('notice', 'close', at(on('07-10 23:59:59.999'))),
      ['v14 close notice notice.running'],
    ],
    [
      'the interview was opened before the written exam was closed',
      withLog(truth, (log) => {
        const own = (one: StageEvent) => one.stage === 'written' && one.event === 'close';
        const closing = log.filter(own);
        const rest = log.filter((one) => !own(one));
        const place = rest.findIndex(({ stage }) => stage === 'interview') + 1;
        return [...rest.slice(0, place), ...closing, ...rest.slice(place)];
      }),
      [
        'v5 open interview stage.out-of-order',
        'v6 close written stage.not-open',
        'v7 close interview stage.not-open',
        `v6 time ${on('06-24 12:00')}`,
      ],
    ],
    [
      'a stage was left out',
      withLog(truth, (log) => log.filter(({ stage }) => stage !== 'medical'), 14),
      ['v10 open notice stage.out-of-order'],
    ],
    [
      'a stage was opened again without a reason',
      withLog(
        truth,
        (log) => [
          ...log,
          { event: 'reopen', stage: 'contract', at: on('07-13 09:00'), by: 'x', reason: ' ' },
        ],
        17,
      ),
      ['v17 reopen contract stage.reason-required', 'stored 17 contract false log 17 contract true'],
    ],
    ['as many moves as the version says', withLog(truth, (log) => log, 16), []],
    ['one more', withLog(truth, (log) => log, 18), ['stored 18 contract false log 17 contract false']],
    [
      'moments run backwards by more than a request may last',
      moved('background', 'open', at(on('06-25 11:59:29.999'))),
      ['v8 open background stage.blocked', 'v8 time 1719287969999'].slice(1),
    ],
    ['moments run backwards by no more than that', moved('background', 'open', at(on('06-25 11:59:30'))), []],
  ])('%s', (_, evidence, expected) => expect(occurrences(stageMoves, evidence)).toEqual(expected));

  test('an internal campaign published without its roster', () => {
    const internal = { ...truth, campaign: anInternalCampaign(), notices: [], noticeLog: [], people: [] };
    const evidence = withLog(internal, (log) => log.slice(0, 1), 1);
    const running = {
      ...evidence,
      progress: {
        ...evidence.progress,
        status: 'running' as const,
        stage: 'registration' as const,
        open: true,
      },
    };
    expect(occurrences(stageMoves, running)).toEqual(['v1 publish registration roster.missing']);
    expect(stageMoves({ ...running, rosters: [on('06-10 08:00')] })).toEqual([]);
  });
});

describe('what was pending when a stage was closed', () => {
  const reviewed = (moment: number) =>
    withPerson(truth, THIRD, ({ review }) => (review ? { review: { ...review, at: moment } } : {}));
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['reviewed at the moment of closing', reviewed(on('06-22 12:00')), []],
    ['reviewed while the closing was under way', reviewed(on('06-22 12:00:30')), []],
    ['reviewed later', reviewed(on('06-22 12:00:30.001')), ['v3 close review stage.blocked']],
    [
      'the background check of somebody reached came after the closing',
      withPerson(truth, FIRST, ({ checks }) =>
        checks
          ? { checks: { ...checks, log: checks.log.map((one) => ({ ...one, at: on('06-27 10:00') })) } }
          : {},
      ),
      ['v9 close background stage.blocked'],
    ],
    [
      'an objection to the notice waited for its answer',
      { ...truth, objections: [anObjection()] },
      ['v14 close notice stage.blocked', 'v16 close contract stage.blocked'],
    ],
    [
      'it was answered before',
      {
        ...truth,
        objections: [
          anObjection({
            state: 'rejected',
            answer: { decision: 'rejected', reason: '否', by: '王', at: on('07-11 08:00') },
          }),
        ],
      },
      [],
    ],
    [
      'somebody proposed had neither signed nor declined',
      withPerson(truth, FIRST, () => ({ contract: undefined })),
      ['v16 close contract stage.blocked'],
    ],
  ])('%s', (_, evidence, expected) => expect(occurrences(stageMoves, evidence)).toEqual(expected));

  test('a result people may appeal against has to be out, and the time they have to be over', () => {
    const campaign = { ...truth.campaign, appealWorkingDays: 3 };
    expect(occurrences(stageMoves, { ...truth, campaign })).toEqual([
      'v3 close review appeal.period-running',
      'v4 open written appeal.period-running',
    ]);
    const unannounced = truth.noticeLog.filter(({ kind }) => kind !== 'review');
    expect(occurrences(stageMoves, { ...truth, campaign, noticeLog: unannounced })[0]).toBe(
      'v3 close review notice.result-first',
    );
  });
});

describe('a period that was counted before the arrangement of its year was known', () => {
  /** The notice of proposed appointments published and its stage closed at other moments; faults of the closing alone. */
  const closing = (publishedAt: number, closedAt: number, provisional: boolean) => {
    const changed = withLog(truth, (log) =>
      log.map((one) => {
        if (one.stage !== 'notice' || one.event === 'open') return one;
        return { ...one, at: one.event === 'publish' ? publishedAt : closedAt };
      }),
    );
    const notices = changed.notices.map((record) =>
      record.notice.kind === 'proposed'
        ? { ...record, notice: { ...record.notice, publishedAt, provisional } }
        : record,
    );
    return occurrences(stageMoves, { ...changed, notices }).filter((one) => one.startsWith('v14 close'));
  };
  const nextYear = (text: string): number => Date.parse(`2025-${text}:00+08:00`);

  test.each<[string, readonly string[], readonly string[]]>([
    ['the day after the provisional last day', closing(on('09-23 09:00'), on('10-03 09:00'), true), []],
    [
      'on the provisional last day',
      closing(on('09-23 09:00'), on('10-02 23:59'), true),
      ['v14 close notice notice.running'],
    ],
    [
      'the same day, though the arrangement was known',
      closing(on('09-23 09:00'), on('10-03 09:00'), false),
      ['v14 close notice notice.running'],
    ],
    ['across the turn of the year', closing(on('12-24 09:00'), nextYear('01-03T09:00'), true), []],
    [
      'across the turn of the year, a day early',
      closing(on('12-24 09:00'), nextYear('01-02T09:00'), true),
      ['v14 close notice notice.running'],
    ],
  ])('closed %s', (_, faults, expected) => expect(faults).toEqual(expected));

  test('the time to act on a result, too', () => {
    const campaign = { ...truth.campaign, scoreReviewWorkingDays: 4 };
    const turned = (closed: string) => {
      const moved = withLog(truth, (log) =>
        log.map((one) =>
          one.stage === 'written' && one.event === 'close' ? { ...one, at: nextYear(closed) } : one,
        ),
      );
      const noticeLog = truth.noticeLog.map((one) =>
        one.kind === 'written' ? { ...one, at: on('12-27 09:00'), publishedAt: on('12-27 09:00') } : one,
      );
      return occurrences(stageMoves, { ...moved, campaign, noticeLog }).filter((one) =>
        one.startsWith('v5 close'),
      );
    };
    expect(turned('01-03T09:00')).toEqual([]);
    expect(turned('01-02T09:00')).toEqual(['v5 close written notice.window-running']);
  });
});

describe('notices a closed stage owes', () => {
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['all are there', truth, []],
    [
      'one was never composed',
      { ...truth, noticeLog: truth.noticeLog.filter(({ kind }) => kind !== 'written') },
      ['v5 notice written missing'],
    ],
    [
      'one is gone',
      { ...truth, notices: truth.notices.filter(({ notice }) => notice.kind !== 'written') },
      ['v5 notice written gone'],
    ],
    [
      'one came after the closing',
      {
        ...truth,
        noticeLog: truth.noticeLog.map((one) =>
          one.kind === 'written' ? { ...one, at: on('06-24 12:00:30.001') } : one,
        ),
      },
      ['v5 notice written missing'],
    ],
  ])('%s', (_, evidence, expected) => expect(occurrences(stageNotices, evidence)).toEqual(expected));
});

describe('records outside the time of their stage', () => {
  const reviewed = (moment: number) =>
    withPerson(truth, FOURTH, ({ review }) => (review ? { review: { ...review, at: moment } } : {}));
  const sheet = (moment: number): CampaignEvidence => ({
    ...truth,
    sheets: truth.sheets.map((one) => (one.kind === 'written' ? { ...one, at: moment } : one)),
  });
  test.each<[string, CampaignEvidence, number]>([
    ['a review in its stage', truth, 0],
    ['a review just before it', reviewed(on('06-22 08:59:29.999')), 1],
    ['a review when it opened', reviewed(on('06-22 09:00')), 0],
    ['a review after it', reviewed(on('06-22 12:00:31')), 1],
    ['marks before the exam', sheet(on('06-24 08:00')), 1],
    ['marks in the exam', sheet(on('06-24 09:00')), 0],
    [
      'a notice composed while its stage was not open',
      {
        ...truth,
        noticeLog: truth.noticeLog.map((one) =>
          one.kind === 'review' ? { ...one, at: on('06-24 08:00') } : one,
        ),
      },
      1,
    ],
    [
      'a contract signed after the stage was closed',
      withPerson(truth, FIRST, ({ contract }) =>
        contract
          ? {
              contract: {
                ...contract,
                log: contract.log.map((one) =>
                  one.event === 'sign' ? { ...one, at: on('07-12 09:01') } : one,
                ),
              },
            }
          : {},
      ),
      1,
    ],
    [
      'whoever leaves by themselves does so at any time',
      withPerson(truth, THIRD, () => ({
        checks: {
          ...{ withdrew: true, left: 'written', version: 1 },
          log: [{ what: 'withdrew', result: 'yes', at: on('06-23 09:00'), by: '申请人本人' }],
        },
      })),
      0,
    ],
  ])('%s', (_, evidence, found) => expect(stageRecords(evidence)).toHaveLength(found));
});

describe('records that do not follow from their own entries', () => {
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['all do', truth, []],
    [
      'a check result nobody recorded',
      withPerson(truth, FIRST, ({ checks }) => (checks ? { checks: { ...checks, medical: 'fail' } } : {})),
      ['checks v2 medical'],
    ],
    [
      'a strike nobody recorded, and a version too many',
      withPerson(truth, FIRST, ({ checks }) =>
        checks ? { checks: { ...checks, struck: true, version: 3 } } : {},
      ),
      ['checks v3 struck version'],
    ],
    [
      'a contract state its moves do not lead to',
      withPerson(truth, FIRST, ({ contract }) =>
        contract ? { contract: { ...contract, state: 'started' } } : {},
      ),
      ['contract v3 状态'],
    ],
    [
      'a move of the contract that is none',
      withPerson(truth, FIRST, ({ contract }) =>
        contract
          ? {
              contract: {
                ...contract,
                version: 2,
                log: contract.log.filter(({ event }) => event !== 'issue'),
              },
            }
          : {},
      ),
      ['contract v2 状态'],
    ],
  ])('%s', (_, evidence, expected) => expect(occurrences(stageOwnLog, evidence)).toEqual(expected));
});

test('more than twenty of one kind are told as twenty and a number', () => {
  const late = Array.from({ length: 25 }, (_, index) => {
    const own = aPerson(`E${String(index).padStart(11, '0')}`);
    return own.review ? { ...own, review: { ...own.review, at: on('06-23 10:00') } } : own;
  });
  const found = auditCampaignEvidence({ ...truth, people: late }).filter(
    ({ rule, occurrence }) => rule === 'stage.order' && /^(review \d|more)/.test(occurrence),
  );
  expect(found).toHaveLength(21);
  expect(found.at(-1)).toMatchObject({ rule: 'stage.order', occurrence: 'more 5' });
});
