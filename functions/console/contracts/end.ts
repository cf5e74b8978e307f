import { decideDecline, decideFail } from '../../../shared/domain/contracts/decide-end.ts';
import type { ContractDecision } from '../../../shared/domain/contracts/step.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import { mayTake } from '../../../shared/domain/quota/places.ts';
import { type CommandContext, type CommandResult, contractCommand } from './command.ts';
import { endBody } from './schema.ts';

/** A place that lapses with the person is given up with the same write: nobody can fill it any more. */
const lapsedPlace = ({ state, file, actor }: CommandContext, reason: string): TakenPlace | undefined => {
  const { campaign } = state;
  const { number, position } = file.person;
  const post = campaign.positions.find(({ code }) => code === position);
  if (post === undefined || !mayTake(file.board.places, campaign.code, post).ok) return undefined;
  const common = { campaign: campaign.code, position, key: number, at: actor.now, by: actor.by };
  return { ...common, kind: 'given-up', places: 1, reason };
};

const wantedOf = (
  decided: ContractDecision,
  why: 'declined' | 'failed',
  context: CommandContext,
): CommandResult => {
  if (!decided.ok) return decided;
  const { ended } = decided.value;
  const { position, office } = context.file.person;
  const place = ended?.lapsed ? lapsedPlace(context, ended.reason) : undefined;
  const tell = {
    kind: 'contract.declined',
    at: context.actor.now,
    facts: { position, office, why },
  } as const;
  return { ok: true, value: { contract: decided.value, tell, ...(place && { place }) } };
};

/** POST …/contracts/{number}/decline: the person declines to sign; the next in rank follows until the reserve date. */
export const declineContract = contractCommand({
  body: endBody,
  held: false,
  decide: ({ reason }, context) => {
    const { file, state, actor } = context;
    return wantedOf(decideDecline(file.contract, reason, state.campaign, actor), 'declined', context);
  },
});

/** POST …/contracts/{number}/fail: an officer ends it because a condition does not hold, naming the rule. */
export const failContract = contractCommand({
  body: endBody,
  held: false,
  decide: ({ reason, rules }, context) => {
    const { file, state, actor } = context;
    const track = `${state.campaign.track}.`;
    const own = rules.filter((rule) => rule.startsWith(track));
    return wantedOf(decideFail(file.contract, own, reason, state.campaign, actor), 'failed', context);
  },
});
