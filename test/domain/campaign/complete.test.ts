import { describe, expect, test } from 'vitest';
import { completeCampaign, type OpenCampaignFile } from '../../../shared/domain/campaign/complete.ts';

const file: OpenCampaignFile = {
  county: '141024',
  code: '2024-open-1',
  title: '洪洞县2024年公开招聘司法协理员公告',
  track: 'open',
  registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
  positions: [{ code: '01', office: '大槐树司法所', headcount: 2 }],
  written: { weight: 60 },
  interview: { ratio: 3 },
};
const post = { code: '01', office: '大槐树司法所', headcount: 2 };
const window = (opens: string, closes: string) => ({ registration: { opens, closes } });

const faultsOf = (changes: Partial<OpenCampaignFile>) => {
  const completed = completeCampaign({ ...file, ...changes });
  return completed.ok ? [] : completed.refusals.map(({ field, code }) => `${field} ${code}`);
};

describe('a campaign file', () => {
  test('gets its defaults', () => {
    const completed = completeCampaign(file);
    expect(completed).toEqual({
      ok: true,
      value: {
        ...file,
        ageOn: '2024-06-21',
        area: ['141024'],
        tieBreak: [],
        substitutes: true,
        noticeWorkingDays: 7,
        appealWorkingDays: 3,
        scoreReviewWorkingDays: 3,
        markedTwice: true,
      },
    });
  });

  test('counts age on the Shanghai day registration closes', () =>
    expect(
      completeCampaign({ ...file, ...window('2024-06-17T00:00:00Z', '2024-06-21T16:30:00Z') }),
    ).toMatchObject({
      value: { ageOn: '2024-06-22' },
    }));

  test('keeps what it states', () =>
    expect(
      completeCampaign({
        ...file,
        ageOn: '2024-01-01',
        bornTo: '2006-01-01',
        area: ['141000'],
        substitutes: false,
      }),
    ).toMatchObject({
      value: { ageOn: '2024-01-01', bornTo: '2006-01-01', area: ['141000'], substitutes: false },
    }));

  test.each<[Partial<OpenCampaignFile>, string]>([
    [{ county: '14102' }, 'county campaign.malformed'],
    [{ code: 'ab' }, 'code campaign.code'],
    [{ code: 'Open-1' }, 'code campaign.code'],
    [{ code: 'a'.repeat(41) }, 'code campaign.code'],
    [{ title: ' ' }, 'title campaign.malformed'],
    [{ area: [] }, 'area campaign.malformed'],
    [{ area: ['洪洞'] }, 'area campaign.malformed'],
    [{ ageOn: '2024-02-30' }, 'ageOn campaign.date'],
    [{ bornFrom: '1990-06-31' }, 'bornFrom campaign.date'],
    [{ bornFrom: '1990-06-22', bornTo: '1990-06-21' }, 'bornTo campaign.born-order'],
    [window('2024-06-17T08:00:00', '2024-06-21T18:00:00+08:00'), 'registration.opens campaign.date'],
    [window('2024-02-30T08:00:00+08:00', '2024-06-21T18:00:00+08:00'), 'registration.opens campaign.date'],
    [window('2024-06-17T08:00:00+08:00', '2024-06-17T08:00:00+08:00'), 'registration.closes campaign.window'],
    [{ title: '公告\u200B' }, 'title campaign.malformed'],
    [{ ageOn: '1999-12-31' }, 'ageOn campaign.year'],
    [{ ageOn: '2101-01-01' }, 'ageOn campaign.year'],
    [{ ageOn: '0001-01-01' }, 'ageOn campaign.year'],
    [{ bornFrom: '1899-12-31' }, 'bornFrom campaign.year'],
    [{ bornTo: '2101-01-01' }, 'bornTo campaign.year'],
    [window('2024-06-17T08:00:00+08:00', '9999-12-31T23:59:59-12:00'), 'registration.closes campaign.year'],
    [window('0001-01-01T00:00:00+14:00', '2024-06-21T18:00:00+08:00'), 'registration.opens campaign.year'],
    [window('1999-12-31T23:59:59+08:00', '2024-06-21T18:00:00+08:00'), 'registration.opens campaign.year'],
    [window('2024-06-17T08:00:00+08:00', '2100-12-31T16:00:00Z'), 'registration.closes campaign.year'],
    [{ positions: [] }, 'positions campaign.positions'],
    [{ positions: [{ ...post, office: '司法所\u202E' }] }, 'positions.0.office campaign.malformed'],
    [{ positions: [post, post] }, 'positions campaign.position-twice'],
    [{ positions: [{ ...post, code: 'a#b' }] }, 'positions.0.code campaign.malformed'],
    [{ positions: [post, { ...post, code: '02', office: '' }] }, 'positions.1.office campaign.malformed'],
    [{ positions: [{ ...post, headcount: 0 }] }, 'positions.0.headcount campaign.headcount'],
    [{ positions: [{ ...post, headcount: 1.5 }] }, 'positions.0.headcount campaign.headcount'],
    [{ written: { weight: 101 } }, 'written.weight campaign.weight'],
    [{ written: { weight: -1 } }, 'written.weight campaign.weight'],
    [{ written: { weight: 33.3 } }, 'written.weight campaign.weight'],
    [{ written: { weight: 60, pass: 100.01 } }, 'written.pass campaign.pass'],
    [{ written: { weight: 60, pass: 60.125 } }, 'written.pass campaign.pass'],
    [{ interview: { ratio: 0 } }, 'interview.ratio campaign.ratio'],
    [{ interview: { ratio: 3, pass: -1 } }, 'interview.pass campaign.pass'],
    [{ tieBreak: ['written', 'written'] }, 'tieBreak campaign.tie-break'],
    [{ noticeWorkingDays: 4 }, 'noticeWorkingDays campaign.notice-days'],
    [{ noticeWorkingDays: 16 }, 'noticeWorkingDays campaign.notice-days'],
    [{ appealWorkingDays: -1 }, 'appealWorkingDays campaign.appeal-days'],
    [{ appealWorkingDays: 16 }, 'appealWorkingDays campaign.appeal-days'],
    [{ scoreReviewWorkingDays: 31 }, 'scoreReviewWorkingDays campaign.score-review-days'],
    [{ reserveUntil: '2024-02-30' }, 'reserveUntil campaign.date'],
    [{ openingRatio: 0 }, 'openingRatio campaign.opening-ratio'],
    [{ openingRatio: 2.5 }, 'openingRatio campaign.opening-ratio'],
    [{ interview: { ratio: 3, examiners: 4 } }, 'interview.examiners campaign.examiners'],
    [{ interview: { ratio: 3, examiners: 16 } }, 'interview.examiners campaign.examiners'],
  ])('%j is refused: %s', (changes, fault) => expect(faultsOf(changes)).toEqual([fault]));

  test.each<[Partial<OpenCampaignFile>]>([
    [{ written: { weight: 0, pass: 0 } }],
    [{ written: { weight: 100, pass: 100 } }],
    [{ written: { weight: 60, pass: 60.55 } }],
    [{ interview: { ratio: 1 } }],
    [{ noticeWorkingDays: 5 }],
    [{ noticeWorkingDays: 15 }],
    [{ appealWorkingDays: 0, scoreReviewWorkingDays: 0, openingRatio: 1 }],
    [{ appealWorkingDays: 15, scoreReviewWorkingDays: 30, openingRatio: 100 }],
    [{ interview: { ratio: 3, examiners: 5 } }],
    [{ interview: { ratio: 3, examiners: 15 }, reserveUntil: '2025-06-30' }],
    [{ bornFrom: '1990-06-22', bornTo: '1990-06-22' }],
    [{ ageOn: '2000-01-01' }],
    [{ ageOn: '2100-12-31' }],
    [{ bornFrom: '1900-01-01', bornTo: '2100-12-31' }],
    [window('1999-12-31T16:00:00Z', '2100-12-31T15:59:59Z')],
    [{ title: '𠮷县公告' }],
    [{ code: 'abc' }],
    [{ positions: [{ ...post, headcount: 1 }] }],
  ])('%j is accepted', (changes) => expect(faultsOf(changes)).toEqual([]));

  test('closing at the last moment there is counts age on a day that can be read back', () =>
    expect(
      completeCampaign({ ...file, ...window('2024-06-17T00:00:00Z', '2100-12-31T15:59:59Z') }),
    ).toMatchObject({ value: { ageOn: '2100-12-31' } }));

  test('has all its faults reported at once', () =>
    expect(faultsOf({ county: '', positions: [], noticeWorkingDays: 1 })).toHaveLength(3));
});
