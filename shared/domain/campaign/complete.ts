import { localDate } from '../calendar/format.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Checked } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';
import { type CampaignFile, DEFAULT_NOTICE_DAYS } from './campaign-file.ts';
import { campaignFaults } from './checks.ts';

export type { CampaignFile } from './campaign-file.ts';

/**
 * Checks a campaign file and fills in what was left out: `ageOn` (the day registration closes, Asia/Shanghai), `area` (the
 * county), `tieBreak` (none), `substitutes` (true), `noticeWorkingDays` (7).
 * Refuses with every fault, code `campaign.*` and the path of the `field` (positions.0.headcount).
 */
export const completeCampaign = (file: CampaignFile): Checked<Campaign, KnownRefusal> => {
  const refusals = campaignFaults(file);
  const [refusal] = refusals;
  if (refusal) return { ok: false, refusal, refusals };
  const { bornFrom, bornTo, written, interview } = file;
  return {
    ok: true,
    value: {
      county: file.county,
      code: file.code,
      title: file.title.trim(),
      track: file.track,
      ageOn: file.ageOn ?? localDate(Date.parse(file.registration.closes)),
      ...(bornFrom !== undefined && { bornFrom }),
      ...(bornTo !== undefined && { bornTo }),
      area: file.area ?? [file.county],
      registration: { opens: file.registration.opens, closes: file.registration.closes },
      positions: file.positions.map(({ code, office, headcount }) => ({ code, office, headcount })),
      written: { weight: written.weight, ...(written.pass !== undefined && { pass: written.pass }) },
      interview: { ratio: interview.ratio, ...(interview.pass !== undefined && { pass: interview.pass }) },
      tieBreak: file.tieBreak ?? [],
      substitutes: file.substitutes ?? true,
      noticeWorkingDays: file.noticeWorkingDays ?? DEFAULT_NOTICE_DAYS,
    },
  };
};
