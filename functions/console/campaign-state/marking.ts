import { enteredTwice } from '../../../shared/domain/marking/entered-twice.ts';
import { type MarkingStanding, standingOf } from '../../../shared/domain/marking/standing.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import { MARK_KINDS, type MarkKind } from '../../../shared/domain/model/marking.ts';
import type { StoredMarking } from '../../../shared/ports/marking-store.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';
import { digestOf } from '../scores/digest.ts';
import type { Services } from '../services.ts';

/** A sheet that two examiners enter: what is stored, how far it has come, and the sheet formed of it last, in force or not. */
export type KindMarking = StoredMarking & {
  readonly standing: MarkingStanding;
  readonly formed?: ScoreSheet;
};
export type Markings = Readonly<Partial<Record<MarkKind, KindMarking>>>;

/**
 * Whether a stored sheet counts. One that two examiners enter does while it is what their entries and the settlements say; once
 * marks are published nothing is entered any more, and a score review's corrections are part of the sheet.
 */
const counts = (sheet: ScoreSheet, standing: MarkingStanding): boolean =>
  (sheet.corrections ?? []).length > 0 ||
  (standing.agreed !== undefined && digestOf(standing.agreed) === sheet.sha256);

/** The sheet of a kind that the rest of the system reads, and the marking behind it where it is entered twice. */
export const loadSheet = async (
  services: Services,
  campaign: Campaign,
  kind: MarkKind,
): Promise<{ readonly sheet?: ScoreSheet; readonly marking?: KindMarking }> => {
  const twice = enteredTwice(campaign, kind);
  const [formed, stored] = await Promise.all([
    services.scores.latest(campaign.code, kind),
    twice ? services.markings.find(campaign.code, kind) : undefined,
  ]);
  if (stored === undefined) return formed ? { sheet: formed } : {};
  const standing = standingOf(stored.entries, stored.settlements);
  const marking = { ...stored, standing, ...(formed && { formed }) };
  return formed && counts(formed, standing) ? { sheet: formed, marking } : { marking };
};

/** The kinds of marks a campaign's track has. */
export const kindsOf = ({ track }: Campaign): readonly MarkKind[] =>
  MARK_KINDS.filter((kind) => (kind === 'exam') === (track === 'internal'));
