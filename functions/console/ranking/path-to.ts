import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import type { Standing } from '../../../shared/domain/model/selection.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import { tieSentence } from './tie-sentence.ts';

/** One person's way from raw marks to place, in text that can be followed with a pocket calculator. */
export type PathTo = {
  /** 80.10×60%＋85.00×40% */
  readonly sum: string;
  /** The exact sum, four decimals: 82.0600. */
  readonly exact: string;
  /** Rounded half up to two decimals: 82.06. */
  readonly final: string;
  /** Why the place among equals is what it is; absent when nobody has the same final mark. */
  readonly tieSentence?: string;
};

type Context = { readonly standings: readonly Standing[]; readonly campaign: OpenCampaign };

/** The exact sum in ten-thousandths of a point as a decimal with four places. */
const formatExact = (exact: number): string =>
  `${Math.floor(exact / 10_000)}.${String(exact % 10_000).padStart(4, '0')}`;

/** Writes out the arithmetic behind one standing. Source: rules.md 4 (weights in whole percent, exact decimals, half up). */
export const pathTo = (standing: Standing, { standings, campaign }: Context): PathTo => {
  const { weight } = campaign.written;
  const sentence = tieSentence(standing, standings, campaign);
  return {
    sum: `${formatMark(standing.written)}×${weight}%＋${formatMark(standing.interview)}×${100 - weight}%`,
    exact: formatExact(standing.exact),
    final: formatMark(standing.final),
    ...(sentence !== undefined && { tieSentence: sentence }),
  };
};
