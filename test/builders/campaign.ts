import type { InternalCampaign, OpenCampaign } from '../../shared/domain/model/campaign.ts';

/** A complete campaign of 洪洞县: registration 17 June 08:00 to 21 June 2024 18:00, one position of two places. */
export const aCampaign = (changes: Partial<OpenCampaign> = {}): OpenCampaign => ({
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
  appealWorkingDays: 0,
  scoreReviewWorkingDays: 0,
  markedTwice: false,
  ...changes,
});

/** A complete internal campaign of 尧都区: registration 10 to 14 June 2024, one position of two places. */
export const anInternalCampaign = (changes: Partial<InternalCampaign> = {}): InternalCampaign => ({
  county: '141002',
  code: '2024-internal-1',
  title: '面向现有专职辅助人员选聘司法协理员公告',
  track: 'internal',
  cutoff: '2024-12-31',
  registration: { opens: '2024-06-10T08:00:00+08:00', closes: '2024-06-14T18:00:00+08:00' },
  positions: [{ code: '01', office: '段店司法所', headcount: 2 }],
  exam: { pass: 60 },
  tieBreak: [],
  substitutes: true,
  noticeWorkingDays: 7,
  appealWorkingDays: 0,
  scoreReviewWorkingDays: 0,
  markedTwice: false,
  ...changes,
});
