import type { Checks, OutcomeId } from '../model/selection.ts';
import { hasLeft } from './left.ts';

/** What became of somebody the selection came to; `pending` while their checks are not all recorded. */
export type CheckOutcome = Extract<
  OutcomeId,
  'withdrawn' | 'background-failed' | 'medical-failed' | 'struck' | 'contract-failed' | 'proposed'
>;

export type WalkMember = {
  readonly number: string;
  readonly result: CheckOutcome | 'pending';
  /** Reached only because somebody above fell out (递补). */
  readonly substitute: boolean;
};

/**
 * One group of equals on the way down the ranking. `left` is the number of places they could take.
 * `waiting`: it cannot be said yet, because somebody above is still pending.
 */
export type WalkStep =
  | {
      readonly rank: number;
      readonly left: number;
      readonly kind: 'reached';
      readonly members: readonly WalkMember[];
    }
  | {
      readonly rank: number;
      readonly left: number;
      readonly kind: 'tie-unresolved' | 'not-selected' | 'waiting';
      readonly numbers: readonly string[];
    };

/** What ends a person on either track whatever else was checked: in the order withdrew, struck, contract. */
export const judgeEnding = ({
  withdrew,
  struck,
  contract,
}: Checks): Extract<CheckOutcome, 'withdrawn' | 'struck' | 'contract-failed'> | undefined => {
  if (withdrew) return 'withdrawn';
  if (struck) return 'struck';
  if (contract === 'declined') return 'withdrawn';
  return contract === 'failed' ? 'contract-failed' : undefined;
};

/** The first thing that settles a person reached, in the order withdrew, struck, contract, background, medical. */
export const judgeChecks = (checks: Checks): CheckOutcome | 'pending' => {
  const ended = judgeEnding(checks);
  if (ended !== undefined) return ended;
  const { background, medical } = checks;
  if (background === 'fail') return 'background-failed';
  if (background === undefined) return 'pending';
  if (medical === 'fail') return 'medical-failed';
  return medical === undefined ? 'pending' : 'proposed';
};

/** A place in a ranking, of either track. */
export type Placed = { readonly number: string; readonly rank: number };

/** Standings in rank order, cut into groups that share a rank. */
const groupsOf = (standings: readonly Placed[]): readonly (readonly Placed[])[] =>
  standings
    .filter(({ rank }, index) => standings[index - 1]?.rank !== rank)
    .map(({ rank }) => standings.filter((standing) => standing.rank === rank));

const isFallen = (result: WalkMember['result']): boolean => result !== 'proposed' && result !== 'pending';

type Tally = {
  readonly reached: number;
  readonly taken: number;
  readonly pending: number;
  readonly stopped: boolean;
};

const stopWith = (size: number, left: number, { pending, stopped }: Tally) => {
  if (pending > 0) return 'waiting';
  return !stopped && left > 0 && size > left ? 'tie-unresolved' : 'not-selected';
};

/**
 * Goes down the ranking of one position in groups of equals. A group larger than the places left is `tie-unresolved` and
 * ends the selection; otherwise each member is checked and takes a place if all is well; a pending one holds a place
 * until it is known, and so does one that fell vacant after the reserve date. Whoever has left by themselves (退出) needs no place,
 * so equals of theirs may be left without a tie. Without substitutes only `headcount` people are ever reached.
 * `givenUp` open places go to nobody any more.
 * Takes standings in rank order; `checksOf` answers what is recorded of a number, `judge` what that means on this track. Source: formats.md, rules.md 4 (递补).
 */
export const walkRanking = (
  standings: readonly Placed[],
  headcount: number,
  substitutes: boolean,
  checksOf: (number: string) => Checks,
  judge: (checks: Checks) => CheckOutcome | 'pending' = judgeChecks,
  givenUp = 0,
): readonly WalkStep[] => {
  const steps: WalkStep[] = [];
  let tally: Tally = { reached: 0, taken: 0, pending: 0, stopped: false };
  for (const group of groupsOf(standings)) {
    const rank = group[0]?.rank ?? 0;
    const left = headcount - (substitutes ? givenUp + tally.taken : tally.reached);
    const staying = group.filter(({ number }) => !hasLeft(checksOf(number))).length;
    if (tally.stopped || left <= 0 || staying > left) {
      const kind = stopWith(staying, left, tally);
      steps.push({ rank, left, kind, numbers: group.map(({ number }) => number) });
      tally = { ...tally, stopped: true };
      continue;
    }
    const substitute = tally.reached + staying > headcount;
    const members = group.map(({ number }) => ({
      number,
      result: judge(checksOf(number)),
      substitute,
    }));
    const lapsed = members.filter(
      ({ number, result }) => isFallen(result) && checksOf(number).lapsed === true,
    ).length;
    const count = (wanted: WalkMember['result']) => members.filter(({ result }) => result === wanted).length;
    tally = {
      reached: tally.reached + members.length,
      taken: tally.taken + count('proposed') + count('pending') + lapsed,
      pending: tally.pending + count('pending'),
      stopped: false,
    };
    steps.push({ rank, left, kind: 'reached', members });
  }
  return steps;
};
