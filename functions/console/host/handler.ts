import * as z from 'zod';
import { decideFiling, type HostCommand } from '../../../shared/domain/host/decide-filing.ts';
import type { HostFiling } from '../../../shared/domain/model/host.ts';
import { campaignPath } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { Services } from '../services.ts';
import { reasonOf } from '../stage/schema.ts';
import { type HostShown, hostPageOf, hostRefused, withHost } from './page.tsx';

export const seenForm = z.object({ version: z.coerce.number().int().optional() });

const pathOf = ({ state }: HostShown, rest = ''): string => campaignPath(state.campaign.code, `/host${rest}`);

/** GET /console/campaigns/{code}/host: the section, its government's approval, and how far the report has come. */
export const hostPage = withHost((shown) => ({
  kind: 'page',
  data: { host: shown.host, filing: shown.filing },
  page: hostPageOf(shown),
}));

/** GET …/host/approval: sends the browser to the approval as it was uploaded, readable for five minutes. */
export const approvalFile = withHost(async ({ filing }, services) =>
  filing.file === undefined
    ? refusedWith(404, { code: 'not-found' })
    : {
        kind: 'redirect',
        location: await services.approvals.viewUrl(filing.campaign, filing.file.sha256),
      },
);

/** POST …/host/{submit|pass|file|return} with the `version` that was seen, and a `reason` to return it. */
export const moveFiling = (event: 'submit' | 'pass' | 'file' | 'return') =>
  withHost((shown, services) => {
    const reason = reasonOf(shown.request.body.values);
    return carryOut(event === 'return' ? { event, reason } : { event }, shown, services);
  });

/**
 * Decides a command and writes what follows. Nobody passes on or sends back what they have not seen: another version is
 * `host.stale`, and so is losing against somebody at the same moment.
 */
export async function carryOut(command: HostCommand, shown: HostShown, services: Services): Promise<Answer> {
  const { filing, request } = shown;
  const typedReason = command.event === 'return' ? command.reason : undefined;
  const { version } = seenForm.safeParse(request.body.values).data ?? {};
  if (version !== undefined && version !== filing.version)
    return hostRefused({ ...shown, typedReason, refusal: { code: 'host.stale' } });
  const decided = decideFiling(filing, command, {
    now: request.now,
    by: signature(request.staff),
    roles: request.staff.roles,
  });
  if (!decided.ok) return hostRefused({ ...shown, typedReason, refusal: decided.refusal });
  if ((await services.hosts.save(decided.value)) === 'stale') {
    const current = (await services.hosts.find(filing.campaign)) ?? filing;
    return hostRefused({ ...shown, filing: current, typedReason, refusal: { code: 'host.stale' } });
  }
  return done(shown, decided.value, command.event);
}

const done = (shown: HostShown, { state, version }: HostFiling, event: string): Answer => ({
  kind: 'done',
  data: { state, version },
  location: pathOf(shown, `?done=${event}`),
});
