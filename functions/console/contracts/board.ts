import { isDecided } from '../../../shared/domain/contracts/moves.ts';
import { type PostPlaces, postPlaces } from '../../../shared/domain/contracts/vacancies.ts';
import type { ContractState } from '../../../shared/domain/model/contract.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import type { Outcome } from '../../../shared/domain/model/selection.ts';
import type { LocalDate } from '../../../shared/domain/model/time.ts';
import { lastDayFor } from '../../../shared/domain/objections/period.ts';
import { computeOutcomes } from '../../../shared/domain/selection/outcomes.ts';
import type { ContractRow } from '../../../shared/ports/application-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { everListed, listedNow } from '../campaign-state/notice-state.ts';
import type { Services } from '../services.ts';

/** Somebody who is or was on public notice, and where their contract stands. */
export type ContractPerson = {
  readonly number: string;
  readonly name: string;
  readonly position: string;
  readonly office: string;
  readonly substitute: boolean;
  readonly rank: number;
  readonly state: ContractState;
  readonly contract?: ContractRow;
  /** Last day of their own notice period. */
  readonly lastDay: LocalDate;
  /** Still proposed; a contract that is not decided can only go on while this holds. */
  readonly due: boolean;
};

/** All contracts of a campaign and what became of its places. */
export type ContractBoard = {
  readonly people: readonly ContractPerson[];
  readonly posts: readonly PostPlaces[];
  readonly places: readonly TakenPlace[];
};

/** Everybody whose contract is or was to be made: on notice now, or with a record. In the order of the notice. */
export const contractPeople = (
  state: CampaignState,
  outcomes: readonly Outcome[] = computeOutcomes(state.campaign, state.candidates, state.imported),
): readonly ContractPerson[] => {
  const { noticed } = state;
  if (noticed === undefined) return [];
  const rows = new Map(state.rows.map((row) => [row.number, row]));
  const standing = new Map(outcomes.map(({ number, outcome }) => [number, outcome]));
  const listed = new Set(listedNow(state).map(({ number }) => number));
  return everListed(state).flatMap(({ number, position, office, substitute, rank }) => {
    const row = rows.get(number);
    const contract = row?.contract;
    if (row === undefined || (contract === undefined && !listed.has(number))) return [];
    const lastDay = lastDayFor(number, noticed.notice, noticed.supplements);
    const person = { number, name: row.name, position, office, substitute, rank, lastDay };
    const due = listed.has(number) && standing.get(number) === 'proposed';
    return [{ ...person, state: contract?.state ?? 'due', due, ...(contract && { contract }) }];
  });
};

/** Contracts that still have to be signed or ended. */
export const undecidedAmong = (people: readonly ContractPerson[]): readonly ContractPerson[] =>
  people.filter(({ due, state }) => due && !isDecided(state));

/** Reads what the pages of contracts need beyond the campaign itself. */
export const loadBoard = async (
  state: CampaignState,
  { contracts }: Pick<Services, 'contracts'>,
): Promise<ContractBoard> => {
  const { campaign, candidates, imported } = state;
  const all = await contracts.places();
  const places = all.filter((place) => place.campaign === campaign.code);
  const outcomes = computeOutcomes(campaign, candidates, imported);
  return {
    people: contractPeople(state, outcomes),
    posts: postPlaces({ campaign, candidates, outcomes, places }),
    places,
  };
};
