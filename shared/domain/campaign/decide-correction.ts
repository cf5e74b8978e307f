import type { Campaign } from '../model/campaign.ts';
import type { CampaignCorrection, CorrectedText } from '../model/correction.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Progress } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { isOfficeName, isShortText, isTitle } from './checks.ts';
import type { AskedCorrection } from './read-correction.ts';

export type CorrectionFacts = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  /** How many corrections there are already. */
  readonly corrected: number;
  readonly asked: AskedCorrection;
  readonly at: Instant;
  readonly by: string;
};

export type DecidedCorrection = { readonly campaign: Campaign; readonly correction: CampaignCorrection };

const LONGEST_REASON = 200;

const textFault = (campaign: Campaign, { title, offices }: AskedCorrection): KnownRefusal | undefined => {
  if (title !== undefined && !isTitle(title)) return { code: 'campaign.malformed', field: 'title' };
  const codes = offices.map(({ position }) => position);
  for (const [index, { position, office, field }] of offices.entries()) {
    if (!campaign.positions.some(({ code }) => code === position))
      return { code: 'correction.position-unknown', field, facts: { position } };
    if (codes.indexOf(position) !== index) return { code: 'campaign.position-twice', field };
    if (!isOfficeName(office)) return { code: 'campaign.malformed', field };
  }
  return undefined;
};

const changesTo = (campaign: Campaign, { title, offices }: AskedCorrection): readonly CorrectedText[] => {
  const titled = title === undefined ? [] : [{ from: campaign.title, to: title }];
  const placed = campaign.positions.flatMap(({ code, office }) =>
    offices
      .filter(({ position }) => position === code)
      .map((asked) => ({ position: code, from: office, to: asked.office })),
  );
  return [...titled, ...placed].filter(({ from, to }) => from !== to);
};

/** The campaign with these texts in place of the old ones, and in everything else the same. */
export const corrected = (campaign: Campaign, changes: readonly CorrectedText[]): Campaign => {
  const title = changes.find(({ position }) => position === undefined)?.to ?? campaign.title;
  const positions = campaign.positions.map((one) => ({
    ...one,
    office: changes.find(({ position }) => position === one.code)?.to ?? one.office,
  }));
  return { ...campaign, title, positions };
};

/**
 * Decides a correction (更正) of a published campaign: its title and the offices printed for its positions may be mended, with a
 * reason, and nothing else ever. Refusals: `correction.draft`, `announcement.stale` (somebody corrected it since), `campaign.malformed`,
 * `campaign.position-twice`, `correction.position-unknown`, `correction.reason-required`, `announcement.unchanged`.
 */
export const decideCorrection = (facts: CorrectionFacts): Result<DecidedCorrection, KnownRefusal> => {
  const { campaign, progress, asked, at, by } = facts;
  if (progress.status === 'draft') return refuse('correction.draft');
  if (asked.seen !== undefined && asked.seen !== facts.corrected) return refuse('announcement.stale');
  const fault = textFault(campaign, asked);
  if (fault) return { ok: false, refusal: fault };
  if (!isShortText(asked.reason, LONGEST_REASON))
    return refuse('correction.reason-required', { field: 'reason', facts: { most: LONGEST_REASON } });
  const changes = changesTo(campaign, asked);
  if (changes.length === 0) return refuse('announcement.unchanged');
  const { reason } = asked;
  const correction = { campaign: campaign.code, version: facts.corrected + 1, at, by, reason, changes };
  return accept({ campaign: corrected(campaign, changes), correction });
};
