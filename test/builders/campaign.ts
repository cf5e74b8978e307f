import type { Campaign } from '../../shared/domain/model/campaign.ts';

/** A complete campaign of 洪洞县: registration 17 June 08:00 to 21 June 2024 18:00, one position of two places. */
export const aCampaign = (changes: Partial<Campaign> = {}): Campaign => ({
  county: '141024',
  code: '2024-open-1',
  title: '洪洞县2024年公开招聘司法协理员公告',
  track: 'open',
  ageOn: '2024-06-21',
  area: ['141024'],
  registration: { opens: '2024-06-17T08:00:00+08:00', closes: '2024-06-21T18:00:00+08:00' },
  positions: [{ code: '01', office: '大槐树司法所', headcount: 2 }],
  written: { weight: 60, pass: 60 },
  interview: { ratio: 3, pass: 60 },
  tieBreak: ['written'],
  substitutes: true,
  noticeWorkingDays: 7,
  ...changes,
});
