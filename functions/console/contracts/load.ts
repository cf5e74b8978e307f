import { contractHold, type HoldFacts } from '../../../shared/domain/contracts/hold.ts';
import { isEnded, isSigned } from '../../../shared/domain/contracts/moves.ts';
import { dueCase } from '../../../shared/domain/contracts/step.ts';
import type { ContractCase } from '../../../shared/domain/model/contract.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may } from '../../../shared/domain/stages/engine.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import type { Services } from '../services.ts';
import { type ContractBoard, type ContractPerson, loadBoard } from './board.ts';

/** One contract with everything that is looked at before a command on it. */
export type ContractFile = {
  readonly board: ContractBoard;
  readonly person: ContractPerson;
  readonly dossier: Dossier;
  /** As stored now, read consistently; version 0 before the first command. */
  readonly contract: ContractCase;
  /** Why it cannot be checked, issued or signed at this moment. */
  readonly hold?: KnownRefusal;
};

const holdOn = (state: CampaignState, facts: HoldFacts, person: ContractPerson): KnownRefusal | undefined => {
  if (!may(state.progress, 'manage-contract'))
    return { code: 'stage.not-open', facts: { stage: 'contract' } };
  if (!person.due) return { code: 'contract.not-due' };
  const held = contractHold(facts);
  return held.ok ? undefined : held.refusal;
};

/** The contract of an application number; undefined for somebody who never was on the notice of this campaign. */
export const loadContract = async (
  state: CampaignState,
  services: Services,
  number: string,
  now: Instant,
): Promise<ContractFile | undefined> => {
  const [board, dossier] = await Promise.all([
    loadBoard(state, services),
    services.applications.findDossier(number),
  ]);
  const person = board.people.find((one) => one.number === number);
  if (person === undefined || dossier?.application.campaign !== state.campaign.code) return undefined;
  const { position, lastDay } = person;
  const contract = dossier.contract ?? dueCase(number, state.campaign.code, position);
  const tied = board.posts.some((post) => post.position === position && post.tied);
  const over = isSigned(contract.state) || isEnded(contract.state);
  const hold = over
    ? undefined
    : holdOn(state, { position, objections: state.objections, tied, lastDay, now }, person);
  return { board, person, dossier, contract, ...(hold && { hold }) };
};
