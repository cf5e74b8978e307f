import { describe, expect, test } from 'vitest';
import type {
  CampaignEvidence,
  OfferingCampaign,
} from '../../../../shared/domain/audit/campaign/evidence.ts';
import { actsRecused } from '../../../../shared/domain/audit/rules/acts-recused.ts';
import { contractBeyondNumber } from '../../../../shared/domain/audit/rules/contract-beyond-number.ts';
import { contractUnsettled } from '../../../../shared/domain/audit/rules/contract-unsettled.ts';
import type { Objection } from '../../../../shared/domain/model/objection.ts';
import type { Declaration } from '../../../../shared/domain/model/recusal.ts';
import { aCampaign } from '../../../builders/campaign.ts';
import {
  aWalkedCampaign,
  FIRST,
  on,
  SECOND,
  SIGNED,
  THIRD,
  withLog,
  withPerson,
} from '../../../builders/campaign-evidence.ts';
import { anObjection } from '../../../builders/objection.ts';
import { aPanel, external, FIVE } from '../../../builders/panel.ts';

const truth = aWalkedCampaign();
const answered = (at: number): Partial<Objection> => ({
  state: 'rejected',
  answer: { decision: 'rejected', reason: '否', by: '王主任（officer01）', at },
});
const objected = (changes: Partial<Objection>): CampaignEvidence => ({
  ...truth,
  objections: [anObjection({ filedAt: on('07-10 10:00'), ...changes })],
});
const occurrences = (rule: typeof actsRecused, evidence: CampaignEvidence) =>
  rule(evidence).map(({ subject, occurrence }) => `${subject.key} ${occurrence}`);

describe('a contract signed over something unsettled', () => {
  const { position: _, concerns: __, ...about } = anObjection({ filedAt: on('07-10 10:00') });
  test.each<[string, CampaignEvidence, number]>([
    ['nothing was', truth, 0],
    ['an objection answered a millisecond before', objected(answered(SIGNED - 1)), 0],
    ['one answered while the signature was written', objected(answered(SIGNED + 30_000)), 0],
    ['one answered later', objected(answered(SIGNED + 30_001)), 2],
    ['one never answered', objected({}), 2],
    ['one about nobody', { ...truth, objections: [about] }, 2],
    ['one about another post', objected({ position: '02' }), 0],
    ['one taken back before', objected({ state: 'withdrawn', withdrawnAt: on('07-11 12:00') }), 0],
    ['one filed later', objected({ filedAt: SIGNED + 1 }), 0],
    ['one filed while the signature was written', objected({ filedAt: SIGNED - 29_999 }), 0],
    [
      'an open score review of the post',
      withPerson(truth, THIRD, () => ({
        scoreReviews: [
          {
            ...{
              number: THIRD,
              campaign: '2024-open-1',
              position: '01',
              kind: 'interview',
              part: 'addition',
            },
            ...{ text: '合分不符', filedAt: on('06-25 15:00'), version: 1 },
          },
        ],
      })),
      2,
    ],
  ])('%s', (_case, evidence, found) => expect(contractUnsettled(evidence)).toHaveLength(found));
});

describe('beyond the number', () => {
  const other = (headcount: number, publishedAt: number, changes: Partial<OfferingCampaign> = {}) => ({
    campaign: aCampaign({ code: 'other', positions: [{ code: '01', office: '赵城', headcount }] }),
    progress: {
      ...({ status: 'running', stage: 'registration', open: true, version: 1 } as const),
      log: [{ event: 'publish' as const, stage: 'registration' as const, at: publishedAt, by: '王' }],
    },
    ...changes,
  });
  const filed = (total: number, at = on('06-05 09:00')): Partial<CampaignEvidence> => ({
    filed: { ...truth.filed, total },
    statements: truth.statements.map((one) => ({
      ...{ ...one, total },
      log: [{ event: 'file', to: 'filed', at, by: '王', total }],
    })),
  });
  test.each<[string, CampaignEvidence, readonly string[]]>([
    ['two of two', truth, []],
    ['two of one', { ...truth, ...filed(1) }, ['2024-open-1 v1']],
    ['filed only afterwards', { ...truth, ...filed(2, on('06-10 09:01')) }, ['2024-open-1 v1']],
    [
      'beside another campaign that was published before',
      { ...truth, others: [other(1, on('06-09 09:00'))] },
      ['2024-open-1 v1'],
    ],
    ['beside one that was published later', { ...truth, others: [other(1, on('06-11 09:00'))] }, []],
    ['with room for both', { ...truth, ...filed(3), others: [other(1, on('06-09 09:00'))] }, []],
    [
      'a smaller number filed since takes nothing back',
      {
        ...truth,
        filed: { ...truth.filed, total: 1, serial: 2 },
        statements: [
          ...truth.statements,
          ...truth.statements.map((one) => ({
            ...{ ...one, serial: 2, total: 1 },
            log: [
              { event: 'file' as const, to: 'filed' as const, at: on('08-01 09:00'), by: '王', total: 1 },
            ],
          })),
        ],
      },
      [],
    ],
    [
      'the number in force is not the statement’s',
      { ...truth, filed: { ...truth.filed, total: 9 } },
      ['2024-open-1 number'],
    ],
    [
      'contracts opened again after the places were offered elsewhere',
      {
        ...withLog(
          truth,
          (log) => [
            ...log,
            { event: 'reopen', stage: 'contract', at: on('07-20 09:00'), by: '王', reason: '更正' },
          ],
          17,
        ),
        places: truth.places.slice(1),
        others: [other(1, on('07-15 09:00'))],
      },
      ['2024-open-1 v17', `${FIRST} place`],
    ],
    [
      'more contracts than places',
      {
        ...truth,
        campaign: aCampaign({ positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }] }),
      },
      ['2024-open-1 post'],
    ],
    ['a contract that fills no place', { ...truth, places: truth.places.slice(1) }, [`${FIRST} place`]],
    [
      'a place without a contract',
      withPerson(truth, SECOND, () => ({ contract: undefined })),
      [`${SECOND} place`],
    ],
    [
      'a contract of somebody never proposed',
      withPerson(truth, THIRD, () => ({
        contract: {
          ...{ number: THIRD, campaign: '2024-open-1', position: '01', state: 'checked', version: 1 },
          log: [{ event: 'pass', to: 'checked', at: on('07-11 13:00'), by: '王' }],
        },
      })),
      [`${THIRD} not`],
    ],
  ])('%s', (_, evidence, expected) =>
    expect(
      occurrences(contractBeyondNumber, evidence).map((one) => one.split(' ').slice(0, 2).join(' ')),
    ).toEqual(expected),
  );
});

describe('acts of somebody recused', () => {
  const AT = on('07-05 10:00');
  const declared = (at: number, changes: Partial<Declaration> = {}): Pick<CampaignEvidence, 'register'> => ({
    register: {
      version: 1,
      declarations: [
        {
          ...{ id: 'R1', who: { kind: 'staff', id: 'officer01', name: '王主任' }, by: '王', at },
          what: { kind: 'relation', relation: 'in-law', number: FIRST },
          ...changes,
        },
      ],
    },
  });
  const objection = objected({ ...answered(AT), concerns: FIRST });
  test.each<[string, Pick<CampaignEvidence, 'register'>, number]>([
    ['declared a millisecond before', declared(AT - 1), 1],
    ['declared in that moment', declared(AT), 0],
    ['withdrawn before', declared(AT - 2, { withdrawn: { by: '王', at: AT - 1, reason: '同名' } }), 0],
    ['withdrawn later', declared(AT - 2, { withdrawn: { by: '王', at: AT + 1, reason: '同名' } }), 1],
    ['of another account', declared(AT - 1, { who: { kind: 'staff', id: 'officer02', name: '李' } }), 0],
    [
      'to somebody else',
      declared(AT - 1, { what: { kind: 'relation', relation: 'in-law', number: SECOND } }),
      0,
    ],
    ['that there is nobody', declared(AT - 1, { what: { kind: 'none' } }), 0],
  ])('the answer to an objection, %s', (_, register, found) =>
    expect(actsRecused({ ...objection, ...register })).toHaveLength(found),
  );

  test('whom an answer strikes counts as whom it is about', () => {
    const { concerns: _, ...open } = anObjection();
    const answer = {
      decision: 'upheld' as const,
      reason: '属实',
      by: '王主任（officer01）',
      at: AT,
      struck: FIRST,
    };
    const evidence = { ...truth, objections: [{ ...open, state: 'upheld' as const, answer }] };
    expect(actsRecused({ ...evidence, ...declared(AT - 1) })).toHaveLength(1);
  });

  test.each<[string, number, number]>([
    ['before its marks', AT - 1, 1],
    ['with its marks', AT, 0],
  ])('a member of a panel, declared %s', (_, at, found) => {
    const [member = external('考官甲')] = FIVE;
    const evidence = {
      ...truth,
      panels: { version: 1, panels: [aPanel({ assigned: [FIRST], marked: 2 })] },
      panelMarks: [AT, AT].map((moment, index) => ({
        ...{ panel: 'P1', version: index + 1, rows: {}, by: '钱', at: moment },
      })),
    };
    expect(actsRecused({ ...evidence, ...declared(at, { who: member }) })).toHaveLength(found);
  });

  test.each<[string, number, number]>([
    ['before the sheet', AT - 1, 1],
    ['with the sheet', AT, 0],
  ])('an assessor, declared %s', (_, at, found) => {
    const good = {
      de: 'qualified',
      neng: 'qualified',
      qin: 'qualified',
      ji: 'qualified',
      lian: 'qualified',
    } as const;
    const assessorSheets = [
      { assessor: 'officer01', version: 1, verdicts: { [FIRST]: good }, by: '王', at: AT },
      { assessor: 'officer02', version: 1, verdicts: { [FIRST]: good }, by: '李', at: AT },
    ];
    expect(actsRecused({ ...truth, assessorSheets, ...declared(at) })).toHaveLength(found);
  });
});
