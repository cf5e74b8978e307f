import { describe, expect, test } from 'vitest';
import { composeNotice } from '../../../shared/domain/notices/compose.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { anExamined } from '../../builders/candidate.ts';

const campaign = aCampaign({
  positions: [
    { code: '01', office: '大槐树司法所', headcount: 2 },
    { code: '02', office: '赵城司法所', headcount: 2 },
  ],
});
const outcomes = computeOutcomes(campaign, [
  anExamined('N3', 7000, 7000, { position: '02' }),
  anExamined('N2', 8000, 8000),
  anExamined('N1', 9000, 9000),
  anExamined('N4', 6500, 6500),
]);
const names = { N1: '王明', N2: '李小红', N3: '赵强', N4: '钱多' };
const publishedAt = Date.parse('2024-06-21T20:00:00+08:00');

describe('the notice of proposed appointments', () => {
  const notice = composeNotice(campaign, outcomes, names, publishedAt);

  test('lists the proposed by position and rank, masked', () =>
    expect(
      notice.rows.map(({ number, maskedName, office, rank, final }) => [
        number,
        maskedName,
        office,
        rank,
        final,
      ]),
    ).toEqual([
      ['N1', '王*', '大槐树司法所', 1, 9000],
      ['N2', '李*红', '大槐树司法所', 2, 8000],
      ['N3', '赵*', '赵城司法所', 1, 7000],
    ]));

  test('has no full name in it', () => {
    for (const name of Object.values(names)) expect(JSON.stringify(notice)).not.toContain(name);
  });

  test('says until when, and which places stay open', () =>
    expect(notice).toMatchObject({
      id: '2024-open-1-proposed',
      title: '洪洞县2024年公开招聘司法协理员拟聘用人员公示',
      lastDay: '2024-07-02',
      provisional: false,
      workingDays: 7,
      openPlaces: { '01': 0, '02': 1 },
    }));

  test('counts an arrangement that the county added', () => {
    const newYear = { year: 2027, holidays: ['2027-01-01'], makeUpDays: [] };
    const late = Date.parse('2026-12-24T09:00:00+08:00');
    expect(composeNotice(campaign, outcomes, names, late)).toMatchObject({
      lastDay: '2027-01-04',
      provisional: true,
    });
    expect(composeNotice(campaign, outcomes, names, late, [newYear])).toMatchObject({
      lastDay: '2027-01-05',
      provisional: false,
    });
  });
});
