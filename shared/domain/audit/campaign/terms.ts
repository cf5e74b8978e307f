import type { Campaign } from '../../model/campaign.ts';
import type { CampaignCorrection } from '../../model/correction.ts';
import { announcedCampaign } from '../../opening/effective.ts';
import { beforeCorrections } from './campaign-at.ts';

/** One term of an announcement by its path, as text. Positions go by their code, so that a new order is no change. */
export type Term = readonly [path: string, value: string];

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join('、') : String(value));

const flat = (value: unknown, path: string): readonly Term[] => {
  if (value === undefined) return [];
  if (!isPlain(value)) return [[path, textOf(value)]];
  return Object.entries(value).flatMap(([name, one]) => flat(one, path === '' ? name : `${path}.${name}`));
};

/** Every term of a campaign, sorted by its path. */
export const termsOf = ({ positions, ...rest }: Campaign): readonly Term[] =>
  [
    ...flat(rest, ''),
    ...positions.flatMap(({ code, office, headcount }) => [
      [`positions.${code}.office`, office] as const,
      [`positions.${code}.headcount`, String(headcount)] as const,
    ]),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** The campaign as it was first announced: without the opening decision and without any correction. */
export const asPublished = (campaign: Campaign, corrections: readonly CampaignCorrection[]): Campaign =>
  beforeCorrections(announcedCampaign(campaign), corrections, Number.MIN_SAFE_INTEGER);

export type Difference = { readonly path: string; readonly was?: string; readonly is?: string };

/** Terms that differ, each with both values; a term that only one side has is left out on the other. */
export const termsThatDiffer = (before: readonly Term[], now: readonly Term[]): readonly Difference[] => {
  const [old, fresh] = [new Map(before), new Map(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((path) => {
    const [was, is] = [old.get(path), fresh.get(path)];
    if (was === is) return [];
    return [{ path, ...(was !== undefined && { was }), ...(is !== undefined && { is }) }];
  });
};
