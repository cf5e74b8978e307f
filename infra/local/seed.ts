import * as z from 'zod';
import type { County } from '../../shared/counties/index.ts';
import { DEMO_STAFF } from '../rehearsal/demo-staff.ts';
import { expectJson } from '../rehearsal/expect-reply.ts';
import { fileNumber, officesOf } from '../rehearsal/file-number.ts';
import { createStaffMember, type StaffMember } from '../rehearsal/staff.ts';

/** Offices that really exist, where we know them. */
const OFFICES: Readonly<Record<string, readonly [string, string]>> = {
  '141024': ['大槐树司法所', '广胜寺司法所'],
};
const ANY_OFFICES = ['城关司法所', '城郊司法所'] as const;
const officesIn = (county: County): readonly [string, string] => OFFICES[county.code] ?? ANY_OFFICES;
/** Two places at the first office, one at the second. */
const HEADCOUNT = 3;

const DAY = 86_400_000;
const CHINA = 8 * 3_600_000;

const campaigns = z.object({
  campaigns: z.array(
    z.looseObject({
      campaign: z.looseObject({ code: z.string(), registration: z.looseObject({ closes: z.string() }) }),
      progress: z.looseObject({ status: z.string() }),
    }),
  ),
});

/**
 * Makes sure that there is a campaign to which one can apply now: when none is running whose registration is still open, the
 * officer creates and publishes one over HTTP that opened yesterday and closes in five days; a number of posts that covers it
 * is filed before. Answers its code.
 * Throws UnexpectedReply when the console refuses.
 */
export const seedCampaign = async (url: string, county: County, now: number): Promise<string> => {
  const officer = createStaffMember(url, DEMO_STAFF.officer);
  const known = expectJson(await officer.get('/console/campaigns'), '读取招聘', [200], campaigns).campaigns;
  const current = known.find(({ campaign }) => Date.parse(campaign.registration.closes) > now);
  if (current?.progress.status === 'running') return current.campaign.code;
  const code = current?.campaign.code ?? (await createCampaign(officer, county, now));
  const city = createStaffMember(url, DEMO_STAFF.city);
  const province = createStaffMember(url, DEMO_STAFF.province);
  await fileNumber({ officer, city, province }, officesOf(officesIn(county)), HEADCOUNT);
  const published = await officer.post(`/console/campaigns/${code}/publish`, {});
  expectJson(published, '发布公告', [200, 201], z.unknown());
  return code;
};

const createCampaign = async (officer: StaffMember, county: County, now: number): Promise<string> => {
  const file = campaignFile(county, now);
  expectJson(await officer.post('/console/campaigns', file), '创建招聘', [201], z.unknown());
  return file.code;
};

const campaignFile = (county: County, now: number) => {
  const today = localDay(now);
  const year = today.slice(0, 4);
  return {
    county: county.code,
    code: `${year}-open-${today.slice(5).replace('-', '')}`,
    title: `${county.name}${year}年公开招聘司法协理员公告`,
    track: 'open',
    registration: {
      opens: `${localDay(now - DAY)}T08:00:00+08:00`,
      closes: `${localDay(now + 5 * DAY)}T18:00:00+08:00`,
    },
    positions: officesIn(county).map((office, index) => ({
      code: `0${index + 1}`,
      office,
      headcount: 2 - index,
    })),
    written: { weight: 60, pass: 60 },
    interview: { ratio: 3, pass: 60 },
    tieBreak: ['written'],
    substitutes: true,
    noticeWorkingDays: 7,
  };
};

/** Calendar day in China, YYYY-MM-DD. */
const localDay = (instant: number): string => new Date(instant + CHINA).toISOString().slice(0, 10);
