import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { faultsOf, type RowFault } from '../imports/row-fault.ts';
import type { Services } from '../services.ts';
import { loadSitting, type SittingState } from './load.ts';
import { sittingPage } from './page.tsx';

/** A command on the sitting: what it was decided on, and who sent it. */
export type Command = {
  readonly state: CampaignState;
  readonly sitting: SittingState;
  readonly request: StaffRequest;
  readonly services: Services;
};

/** A refusal on the page itself, with what was typed. */
export const stopped = ({ state, sitting, request }: Command, refusal: KnownRefusal): Answer => ({
  kind: 'refused',
  status: statusOf(refusal.code),
  refusal,
  page: sittingPage({ state, sitting, request, refusal }),
});

/** Faults of single fields, all at once. */
export const faultyFields = (
  { state, sitting, request }: Command,
  refusals: readonly KnownRefusal[],
): Answer => ({
  kind: 'refused',
  status: 422,
  refusal: { code: 'sitting.invalid' },
  faults: refusals.map((refusal) => ({
    field: refusal.field ?? '',
    code: refusal.code,
    detail: refusalText(refusal).detail,
  })),
  page: sittingPage({ state, sitting, request, refusal: { code: 'sitting.invalid' }, refusals }),
});

/** Faults of rows of an imported or typed table, all at once. */
export const faultyRows = ({ state, sitting, request }: Command, faults: readonly RowFault[]): Answer => ({
  kind: 'refused',
  status: 422,
  refusal: { code: 'sitting.invalid' },
  faults: faultsOf(faults),
  page: sittingPage({ state, sitting, request, refusal: { code: 'sitting.invalid' }, faults }),
});

/** Somebody else was first: what stands now, with what was typed. */
export async function overtaken(command: Command): Promise<Answer> {
  const sitting = await loadSitting(command.state, command.services);
  return stopped({ ...command, sitting }, { code: 'sitting.stale' });
}

export const done = ({ state }: Command, what: string, data: unknown): Answer => ({
  kind: 'done',
  data,
  location: campaignPath(state.campaign.code, `/sitting?done=${what}`),
});
