import { addDays } from '../calendar/days.ts';
import { localDate } from '../calendar/format.ts';
import { addWorkingDays, type CountedDay } from '../calendar/working-days.ts';
import type { Campaign } from '../model/campaign.ts';
import type { OpenedPost, Opening } from '../model/opening.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Candidate } from '../model/selection.ts';
import type { Progress } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { openingFigures, type PostFigures } from './figures.ts';

/** How long applicants of a cancelled post have for another one, unless the officer says otherwise; working days. */
export const CHOICE_WORKING_DAYS = 3;

const startOfDay = (date: string): Instant => Date.parse(`${date}T00:00:00+08:00`);

/** The end of the third working day after `now`; with whether the holidays of that year are published. */
export const defaultChoiceEnd = (
  now: Instant,
): { readonly until: Instant } & Pick<CountedDay, 'provisional'> => {
  const { date, provisional } = addWorkingDays(localDate(now), CHOICE_WORKING_DAYS);
  return { until: startOfDay(addDays(date, 1)), provisional };
};

/** What the software proposes for a post: cut it where that is possible, else cancel it. */
export const proposedPlaces = ({ cutTo = 0 }: PostFigures): number => cutTo;

export type OpeningCommand = {
  /** Places left of every post that is short, by post code; 0 cancels it. */
  readonly places: Readonly<Record<string, number>>;
  /** Absent: `defaultChoiceEnd`. */
  readonly until?: Instant;
};

export type OpeningContext = {
  readonly campaign: Campaign;
  readonly progress: Progress;
  readonly candidates: readonly Candidate[];
  /** The decision there is already. */
  readonly opening?: Opening;
  readonly now: Instant;
  readonly by: string;
};

/** Whether the moment for it has come: review closed, the written exam not opened. */
export const isOpeningDue = (progress: Progress): boolean =>
  progress.status === 'running' && progress.stage === 'review' && !progress.open;

const placesFor = (figures: PostFigures, places: number): Result<OpenedPost, KnownRefusal> => {
  const { post, headcount, admitted, cutTo = 0 } = figures;
  return places === 0 || places === cutTo
    ? accept({ post, from: headcount, to: places, admitted })
    : refuse('opening.places', { field: `places.${post}`, facts: { post, admitted, cutTo, places } });
};

const timely = (opening: Opening, now: Instant): Result<Opening, KnownRefusal> =>
  opening.posts.some(({ to }) => to === 0) && opening.until <= now
    ? refuse('opening.until', { field: 'until' })
    : accept(opening);

/**
 * Decides on all posts with too few admitted applicants at once: each is cut to the largest number of places its applicants
 * are enough for, or cancelled. Once per campaign, between the closing of the review and the opening of the written exam.
 * Refusals: `opening.no-ratio` (none announced), `opening.decided`, `opening.not-due`, `opening.nothing` (no post is short),
 * `opening.changed` (the posts named are not those that are short), `opening.places` (neither 0 nor what it may be cut to),
 * `opening.until` (the moment for choosing is over already). Source: the campaign's setting `openingRatio`.
 */
export const decideOpening = (
  command: OpeningCommand,
  { campaign, progress, candidates, opening, now, by }: OpeningContext,
): Result<Opening, KnownRefusal> => {
  if (campaign.track !== 'open' || campaign.openingRatio === undefined) return refuse('opening.no-ratio');
  if (opening !== undefined) return refuse('opening.decided');
  if (!isOpeningDue(progress)) return refuse('opening.not-due');
  const short = openingFigures(campaign, candidates).filter((figures) => figures.short);
  if (short.length === 0) return refuse('opening.nothing');
  const named = Object.keys(command.places);
  if (named.length !== short.length || !short.every(({ post }) => named.includes(post)))
    return refuse('opening.changed');
  const posts: OpenedPost[] = [];
  for (const figures of short) {
    const decided = placesFor(figures, command.places[figures.post] ?? -1);
    if (!decided.ok) return decided;
    posts.push(decided.value);
  }
  const until = command.until ?? defaultChoiceEnd(now).until;
  return timely({ ratio: campaign.openingRatio, posts, until, by, at: now }, now);
};
