import { describe, expect, test } from 'vitest';
import { NOTICE_KINDS } from '../../../shared/domain/model/notice.ts';
import { composeAny } from '../../../shared/domain/notices/compose-any.ts';
import type { NoticeSource } from '../../../shared/domain/notices/content/person.ts';
import { noticeKindsOf } from '../../../shared/domain/notices/kinds.ts';
import { noticeTable } from '../../../shared/domain/notices/table.ts';
import { aCampaign, anInternalCampaign } from '../../builders/campaign.ts';
import { aCandidate, anExamined } from '../../builders/candidate.ts';

const NOW = Date.parse('2024-06-24T09:00:00+08:00');
const qualified = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'qualified',
} as const;
const open: NoticeSource = {
  campaign: aCampaign({
    positions: [
      { code: '02', office: '赵城司法所', headcount: 1 },
      { code: '01', office: '大槐树司法所', headcount: 1 },
    ],
    interview: { ratio: 2, pass: 60 },
  }),
  candidates: [
    anExamined('N1', 7000, 9000),
    anExamined('N2', 9000, 6000, { checks: { background: 'pass', medical: 'pass' } }),
    anExamined('N3', 5000, 0),
    aCandidate('N4'),
    aCandidate('N5', { review: 'refused', failed: ['open.age'] }),
    anExamined('N6', 8000, 5000, { position: '02' }),
  ],
  sheets: { written: true, interview: true },
  names: { N1: '王小明', N2: '李红', N3: '赵强', N4: '钱多多', N5: '孙某人', N6: '周六六' },
  signed: new Set(),
  publishedAt: NOW + 1000,
  now: NOW,
};
const rowsOf = (kind: (typeof NOTICE_KINDS)[number], source = open) => {
  const notice = composeAny(kind, source);
  return notice && noticeTable(notice).rows.map(({ cells }) => cells.map(({ text }) => text).slice(2));
};

describe('what a notice says', () => {
  test('the review: who passed, by position; of the others only how many', () => {
    const notice = composeAny('review', open);
    expect(notice).toMatchObject({ kind: 'review', refused: 1 });
    expect(notice?.rows.map(({ number }) => number)).toEqual(['N6', 'N1', 'N2', 'N3', 'N4']);
    expect(JSON.stringify(notice)).not.toMatch(/N5|孙|open\.age/);
  });

  test('written: every mark by position, best first, whoever has none as absent', () =>
    expect(rowsOf('written')).toEqual([
      ['N6', '80.00'],
      ['N2', '90.00'],
      ['N1', '70.00'],
      ['N3', '50.00'],
      ['N4', '缺考'],
    ]));

  test('the interview list: who enters and where it was cut', () => {
    expect(rowsOf('interview-list')).toEqual([
      ['N6', '80.00'],
      ['N2', '90.00'],
      ['N1', '70.00'],
    ]);
    expect(composeAny('interview-list', open)).toMatchObject({
      cuts: [
        { position: '02', places: 2, cut: 8000 },
        { position: '01', places: 2, cut: 7000 },
      ],
    });
  });

  test('interview: both marks, total and rank; no rank below the pass mark', () =>
    // Equal totals: the campaign's tie rule (written) ranks N2 before N1.
    expect(rowsOf('interview')).toEqual([
      ['N6', '80.00', '50.00', '', ''],
      ['N2', '90.00', '60.00', '78.00', '1'],
      ['N1', '70.00', '90.00', '78.00', '2'],
    ]));

  test('the medical list and the final result: who was reached and came through', () => {
    expect(rowsOf('medical-list')?.map(([number]) => number)).toHaveLength(1);
    expect(rowsOf('final')).toEqual([]);
    const numbers = rowsOf('final', { ...open, signed: new Set(['N1', 'N2', 'N3']) });
    expect(numbers?.map(([number]) => number)).toEqual(['N2']);
  });

  test.each([
    ['open', open],
    [
      'internal',
      {
        ...open,
        campaign: anInternalCampaign(),
        candidates: [
          aCandidate('N1', { assessment: qualified, exam: 8000 }),
          aCandidate('N2', { assessment: qualified }),
          aCandidate('N3', { assessment: { ...qualified, ji: 'unqualified' }, exam: 9000 }),
        ],
        sheets: { written: false, interview: false, exam: true },
      },
    ],
  ] as const)('nobody’s whole name stands on any notice of the %s track', (track, source) => {
    for (const kind of NOTICE_KINDS) {
      const notice = composeAny(kind, source);
      expect(notice === undefined).toBe(!noticeKindsOf(track).includes(kind));
      const text = JSON.stringify(notice ?? '');
      for (const name of Object.values(open.names)) expect(text).not.toContain(name);
    }
    if (track === 'internal')
      expect(rowsOf('exam', source)).toEqual([
        ['N1', '80.00'],
        ['N2', '缺考'],
      ]);
  });

  test('says when it was composed only where that was earlier', () => {
    expect(composeAny('review', open)).toMatchObject({ composedAt: NOW, publishedAt: NOW + 1000 });
    expect(composeAny('review', { ...open, publishedAt: NOW })).not.toHaveProperty('composedAt');
  });
});
