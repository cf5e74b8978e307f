import type * as z from 'zod';
import type { ContractCase } from '../../../shared/domain/model/contract.ts';
import type { Tell } from '../../../shared/domain/model/message.ts';
import type { TakenPlace } from '../../../shared/domain/model/place.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, campaignPath, loadState, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import type { Services } from '../services.ts';
import { type ContractFile, loadContract } from './load.ts';
import { contractPageOf, type Typed } from './page.tsx';
import { saveContract } from './save.ts';

/** What a command wants written. */
export type Wanted = {
  readonly contract: ContractCase;
  readonly tell?: Tell;
  readonly text?: string;
  /** The place it fills or gives up. */
  readonly place?: TakenPlace;
  /** Said to the officer although it was written: the check found something. */
  readonly warning?: KnownRefusal;
};

export type CommandContext = {
  readonly state: CampaignState;
  readonly file: ContractFile;
  readonly services: Services;
  readonly request: StaffRequest;
  readonly actor: { readonly now: number; readonly by: string };
};

export type CommandResult =
  | { readonly ok: true; readonly value: Wanted }
  | { readonly ok: false; readonly refusal: KnownRefusal; readonly refusals?: readonly KnownRefusal[] };

type Command<Body> = {
  readonly body: z.ZodType<Body>;
  /** Whether a running notice, an open objection or a tie stands against it (contracts/hold.ts). */
  readonly held: boolean;
  readonly decide: (body: Body, context: CommandContext) => CommandResult | Promise<CommandResult>;
};

const isStale = ({ contract }: ContractFile, version: number | undefined): boolean =>
  version !== undefined && version !== contract.version;

/** What stands against a command whatever it says: the stage, the person, and for those that are held, the hold. */
const standsAgainst = ({ hold }: ContractFile, held: boolean): KnownRefusal | undefined => {
  if (hold === undefined) return undefined;
  return held || hold.code === 'stage.not-open' || hold.code === 'contract.not-due' ? hold : undefined;
};

/**
 * A command on one contract, POST /console/campaigns/{code}/contracts/{number}/…: reads everything, decides, and writes on the
 * version that was decided on. Of two officers the second is told (`contract.stale`) and keeps what was typed.
 */
export const contractCommand = <Body extends { readonly version?: number | undefined }>(
  command: Command<Body>,
) =>
  withCampaign(async (state, request, services) => {
    const number = request.param('number');
    const file = await loadContract(state, services, number, request.now);
    if (file === undefined) return refusedWith(404, { code: 'contract.unknown' });
    const stop = stopping(state, file, request, services);
    const parsed = command.body.safeParse(request.body.values);
    if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
    if (isStale(file, parsed.data.version)) return stop([{ code: 'contract.stale' }]);
    const against = standsAgainst(file, command.held);
    if (against !== undefined) return stop([against]);
    const actor = { now: request.now, by: signature(request.staff) };
    const decided = await command.decide(parsed.data, { state, file, services, request, actor });
    if (!decided.ok) return stop(decided.refusals ?? [decided.refusal]);
    const checksVersion = file.dossier.checks?.version ?? 0;
    const failed = await saveContract(state, services, decided.value, checksVersion, request.now);
    if (failed !== undefined) return again(request, services, failed);
    const { contract, warning } = decided.value;
    if (warning !== undefined) return again(request, services, warning);
    const location = `${campaignPath(state.campaign.code, `/contracts/${number}`)}?done=yes`;
    return { kind: 'done', data: { number, state: contract.state, version: contract.version }, location };
  });

const stopping =
  (state: CampaignState, file: ContractFile, request: StaffRequest, services: Services) =>
  async (refusals: readonly KnownRefusal[]): Promise<Answer> => {
    const [refusal] = refusals;
    if (refusal === undefined) return refusedWith(422, { code: 'body.malformed' });
    const typed: Typed = { values: request.body.values, refusals };
    return {
      kind: 'refused',
      status: statusOf(refusal.code),
      refusal,
      page: await contractPageOf(state, file, request, services, typed),
    };
  };

/** The page as it is now, with what was typed: somebody else was first, or what was written needs a look. */
const again = async (request: StaffRequest, services: Services, refusal: KnownRefusal): Promise<Answer> => {
  const state = await loadState(services, request.param('code'));
  const file = state && (await loadContract(state, services, request.param('number'), request.now));
  if (state === undefined || file === undefined) return refusedWith(statusOf(refusal.code), refusal);
  return stopping(state, file, request, services)([refusal]);
};
