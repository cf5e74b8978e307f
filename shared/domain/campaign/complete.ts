import { localDate } from '../calendar/format.ts';
import type { Campaign, InternalCampaign, OpenCampaign } from '../model/campaign.ts';
import type { Checked } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';
import {
  type CampaignFile,
  DEFAULT_APPEAL_DAYS,
  DEFAULT_NOTICE_DAYS,
  DEFAULT_SCORE_REVIEW_DAYS,
  type InternalCampaignFile,
  type OpenCampaignFile,
} from './campaign-file.ts';
import { campaignFaults } from './checks.ts';

export type { CampaignFile, InternalCampaignFile, OpenCampaignFile } from './campaign-file.ts';

const passOf = ({ pass }: { readonly pass?: number | undefined }) => (pass === undefined ? {} : { pass });

const common = (file: CampaignFile) => ({
  county: file.county,
  code: file.code,
  title: file.title.trim(),
  registration: { opens: file.registration.opens, closes: file.registration.closes },
  positions: file.positions.map(({ code, office, headcount }) => ({ code, office, headcount })),
  substitutes: file.substitutes ?? true,
  noticeWorkingDays: file.noticeWorkingDays ?? DEFAULT_NOTICE_DAYS,
  appealWorkingDays: file.appealWorkingDays ?? DEFAULT_APPEAL_DAYS,
  scoreReviewWorkingDays: file.scoreReviewWorkingDays ?? DEFAULT_SCORE_REVIEW_DAYS,
  markedTwice: file.markedTwice ?? true,
  ...(file.reserveUntil !== undefined && { reserveUntil: file.reserveUntil }),
});

const completeOpen = (file: OpenCampaignFile): OpenCampaign => {
  const { bornFrom, bornTo, written, interview, openingRatio, host } = file;
  const { ratio, examiners } = interview;
  return {
    ...common(file),
    track: file.track,
    ageOn: file.ageOn ?? localDate(Date.parse(file.registration.closes)),
    ...(bornFrom !== undefined && { bornFrom }),
    ...(bornTo !== undefined && { bornTo }),
    area: file.area ?? [file.county],
    written: { weight: written.weight, ...passOf(written) },
    interview: { ratio, ...passOf(interview), ...(examiners !== undefined && { examiners }) },
    ...(openingRatio !== undefined && { openingRatio }),
    tieBreak: file.tieBreak ?? [],
    ...(host !== undefined && { host: { section: host.section.trim(), approval: host.approval.trim() } }),
  };
};

const completeInternal = (file: InternalCampaignFile): InternalCampaign => ({
  ...common(file),
  track: file.track,
  cutoff: file.cutoff,
  exam: passOf(file.exam),
  tieBreak: file.tieBreak ?? [],
});

/**
 * Checks a campaign file and fills in what was left out: `tieBreak` (none), `substitutes` (true), `noticeWorkingDays` (7),
 * `appealWorkingDays` and `scoreReviewWorkingDays` (3), `markedTwice` (true), and of open recruitment `ageOn` (the day registration closes, Asia/Shanghai) and `area` (the county).
 * Refuses with every fault, code `campaign.*` and the path of the `field` (positions.0.headcount).
 */
export function completeCampaign(file: OpenCampaignFile): Checked<OpenCampaign, KnownRefusal>;
export function completeCampaign(file: CampaignFile): Checked<Campaign, KnownRefusal>;
export function completeCampaign(file: CampaignFile): Checked<Campaign, KnownRefusal> {
  const refusals = campaignFaults(file);
  const [refusal] = refusals;
  if (refusal) return { ok: false, refusal, refusals };
  return { ok: true, value: file.track === 'open' ? completeOpen(file) : completeInternal(file) };
}
