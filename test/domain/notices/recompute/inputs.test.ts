import { describe, expect, test } from 'vitest';
import type { NoticeKind } from '../../../../shared/domain/model/notice.ts';
import type { Checks } from '../../../../shared/domain/model/selection.ts';
import type { NoticeSource } from '../../../../shared/domain/notices/content/person.ts';
import { differenceText } from '../../../../shared/domain/notices/recompute/difference-text.ts';
import {
  type Difference,
  differencesBetween,
} from '../../../../shared/domain/notices/recompute/differences.ts';
import { inputsOf, isRankedKind } from '../../../../shared/domain/notices/recompute/inputs.ts';
import { recompute } from '../../../../shared/domain/notices/recompute/recompute.ts';
import { aCampaign, anInternalCampaign } from '../../../builders/campaign.ts';
import { aCandidate, anExamined } from '../../../builders/candidate.ts';

const NOW = Date.parse('2024-06-24T09:00:00+08:00');
const passed: Checks = { background: 'pass', medical: 'pass' };
const qualified = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'qualified',
} as const;
/** Three enter the interview for one place: N1 fell out, N2 follows; N3 left the list, N4 is below the cut, N5 was refused. */
const open: NoticeSource = {
  campaign: aCampaign({
    positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }],
    interview: { ratio: 3, pass: 60, examiners: 7 },
  }),
  candidates: [
    anExamined('N1', 9000, 9000, { preferred: true, checks: { background: 'fail' } }),
    anExamined('N2', 8000, 8000, { checks: passed }),
    anExamined('N3', 7000, 7000, { checks: { withdrew: true, left: 'interview' } }),
    anExamined('N4', 6500, 9900, { preferred: true }),
    anExamined('N5', 9900, 9900, { review: 'refused', failed: ['open.age'] }),
    aCandidate('N6', { checks: { withdrew: true, left: 'review' } }),
  ],
  sheets: { written: true, interview: true },
  names: { N1: '王小明', N2: '李红', N3: '赵强', N4: '钱多多', N5: '孙某人', N6: '周六六' },
  signed: new Set(),
  publishedAt: NOW,
  now: NOW,
};
const inputs = (kind: NoticeKind, source = open) => inputsOf({ id: `2024-open-1-${kind}`, kind }, source);
const people = (kind: NoticeKind, source = open) =>
  inputs(kind, source)?.candidates.map(({ maskedName: _, position: __, ...one }) => one);

describe('the inputs published with a notice', () => {
  test('of written marks and of the interview list: the written marks of everybody admitted, nothing later', () => {
    const marks = [
      { number: 'N1', written: 9000 },
      { number: 'N2', written: 8000 },
      { number: 'N3', written: 7000 },
      { number: 'N4', written: 6500 },
    ];
    expect(people('written')).toEqual(marks);
    expect(people('interview-list')).toEqual(marks);
  });

  test('of interview marks: those of the list, the ground of whoever is ranked, and who is not ranked', () =>
    expect(people('interview')).toEqual([
      { number: 'N1', written: 9000, interview: 9000, preferred: true },
      { number: 'N2', written: 8000, interview: 8000 },
      { number: 'N3', written: 7000, interview: 7000, out: true },
      { number: 'N4', written: 6500 },
    ]));

  test('of proposed appointments: who is out after being reached, and who is not settled yet; never why', () => {
    expect(people('proposed')).toEqual([
      { number: 'N1', written: 9000, interview: 9000, preferred: true, out: true },
      { number: 'N2', written: 8000, interview: 8000 },
      { number: 'N3', written: 7000 },
      { number: 'N4', written: 6500 },
    ]);
    const settled = (checks: Checks) =>
      people('proposed', {
        ...open,
        candidates: open.candidates.map((one) => (one.number === 'N1' ? { ...one, checks } : one)),
      })?.[0];
    const all: readonly Checks[] = [
      { withdrew: true },
      { withdrew: true, left: 'medical' },
      { background: 'fail' },
      { background: 'pass', medical: 'fail' },
      { ...passed, struck: true },
      { ...passed, contract: 'failed' },
      { medical: 'fail', background: 'pass', lapsed: true },
    ];
    for (const checks of all)
      expect(settled(checks)).toEqual({
        ...{ number: 'N1', written: 9000, interview: 9000 },
        ...{ preferred: true, out: true },
      });
    expect(settled({ background: 'pass' })).toMatchObject({ waiting: true });
  });

  test('of a place that lapsed, that it stays open; nothing of equals when nothing hangs on it', () => {
    const lapsed = {
      ...open,
      candidates: open.candidates.map((one) =>
        one.number === 'N1' ? { ...one, checks: { background: 'fail' as const, lapsed: true } } : one,
      ),
    };
    expect(inputs('proposed')?.terms.positions).toEqual([
      { code: '01', office: '大槐树司法所', headcount: 1 },
    ]);
    expect(inputs('proposed', lapsed)?.terms.positions).toEqual([
      { code: '01', office: '大槐树司法所', headcount: 1, lapsed: 1 },
    ]);
  });

  test('two equals and one place, of whom one left: how many needed it is said, or nobody could follow', () => {
    const [first, second] = [anExamined('N1', 9000, 9000), anExamined('N2', 9000, 9000)];
    const tied = {
      ...open,
      candidates: [first, { ...second, checks: { ...passed, withdrew: true, left: 'notice' as const } }],
    };
    expect(inputs('proposed', tied)?.terms.positions).toEqual([
      { code: '01', office: '大槐树司法所', headcount: 1, counted: [{ rank: 1, people: 1 }] },
    ]);
  });

  test('terms: what a result depends on, and nothing of the panels', () =>
    expect(inputs('written')?.terms).toEqual({
      track: 'open',
      positions: [{ code: '01', office: '大槐树司法所', headcount: 1 }],
      substitutes: true,
      written: { weight: 60, pass: 60 },
      interview: { ratio: 3, pass: 60 },
      tieBreak: ['written'],
    }));

  test('internal: the exam of whoever qualified', () => {
    const internal: NoticeSource = {
      ...open,
      campaign: anInternalCampaign(),
      candidates: [
        aCandidate('N1', { assessment: qualified, exam: 8000 }),
        aCandidate('N2', { assessment: { ...qualified, ji: 'unqualified' }, exam: 9000 }),
        aCandidate('N3', { assessment: qualified }),
      ],
      sheets: { written: false, interview: false, exam: true },
    };
    expect(people('exam', internal)).toEqual([{ number: 'N1', exam: 8000 }, { number: 'N3' }]);
    expect(inputs('exam', internal)?.terms).toMatchObject({ track: 'internal', exam: { pass: 60 } });
  });

  test.each(['review', 'medical-list', 'final'] as const)(
    'none for %s: no ranking stands behind it',
    (kind) => {
      expect(isRankedKind(kind)).toBe(false);
      expect(inputs(kind)).toBeUndefined();
    },
  );

  test('a kind that the track has not cannot be recomputed', () => {
    const written = inputs('written');
    expect(written && recompute({ ...written, kind: 'exam' })).toBeUndefined();
  });
});

describe('what is not alike is named', () => {
  const written = inputs('interview-list');
  const truth = written && recompute(written);
  if (truth?.kind !== 'interview-list') throw new Error('no list');
  const [first, second, third] = truth.rows;
  if (!first || !second || !third) throw new Error('no rows');
  const told = (published: typeof truth): readonly string[] =>
    (differencesBetween(published, truth) ?? []).map((one) => differenceText(one));

  test.each<[string, typeof truth, readonly string[]]>([
    ['nothing', truth, []],
    [
      'a mark',
      { ...truth, rows: [{ ...first, written: 9050 }, second, third] },
      ['报名号 N1：笔试成绩公告为 90.50，复算为 90.00'],
    ],
    ['somebody left out', { ...truth, rows: [first, third] }, ['报名号 N2：公告没有列出，复算应当列出']],
    [
      'somebody brought in',
      { ...truth, rows: [first, second, third, { ...third, number: 'N4' }] },
      ['报名号 N4：公告列出了，复算不应当列出（或者重复列出）'],
    ],
    [
      'somebody twice',
      { ...truth, rows: [first, second, third, third] },
      ['报名号 N3：公告列出了，复算不应当列出（或者重复列出）'],
    ],
    [
      'two exchanged',
      { ...truth, rows: [second, first, third] },
      ['报名号 N2：公告列在第 1 行，复算应当在第 2 行'],
    ],
    [
      'a cut',
      { ...truth, cuts: truth.cuts.map((cut) => ({ ...cut, cut: 6500, places: 4 })) },
      ['岗位 01：可进入面试的人数公告为 4，复算为 3', '岗位 01：最后一名的成绩公告为 65.00，复算为 70.00'],
    ],
  ])('%s', (_, published, texts) => expect(told(published)).toEqual(texts));

  test('every kind of difference has its sentence', () => {
    const all: readonly (readonly [Difference, string])[] = [
      [
        { what: 'open-places', position: '01', published: 0, computed: 1 },
        '岗位 01：空缺名额公告为 0，复算为 1',
      ],
      [
        { what: 'field', number: 'N1', field: 'substitute', published: false, computed: true },
        '报名号 N1：递补公告为 否，复算为 是',
      ],
      [
        { what: 'field', number: 'N1', field: 'rank', published: 1, computed: undefined },
        '报名号 N1：名次公告为 1，复算为 （空）',
      ],
      [
        { what: 'field', number: 'N1', field: 'interview', published: 8000, computed: 'absent' },
        '报名号 N1：面试成绩公告为 80.00，复算为 缺考',
      ],
    ];
    for (const [difference, text] of all) expect(differenceText(difference)).toBe(text);
  });

  test('a list of another kind is not compared', () =>
    expect(differencesBetween({ kind: 'written', rows: [] }, truth)).toBeUndefined());
});
