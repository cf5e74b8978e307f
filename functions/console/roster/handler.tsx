import { may } from '../../../shared/domain/permissions.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { UploadedFile } from '../../../shared/lambda/multipart.ts';
import { LONGEST_ROSTER, type Roster } from '../../../shared/ports/roster-store.ts';
import { campaignPath, type InternalState, withInternalCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { signature } from '../http/acting.ts';
import type { Answer, Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { CITIZEN_HEADING, readPeople } from '../imports/read-people.ts';
import { faultsOf, type RowFault } from '../imports/row-fault.ts';
import { template, templateWorkbook } from '../imports/template.ts';
import type { Services } from '../services.ts';
import { digestOfNumbers } from './digest.ts';
import { RosterView } from './view.tsx';

const TEMPLATE = ['摸底表名册', [CITIZEN_HEADING]] as const;

type Shown = {
  readonly state: InternalState;
  readonly request: StaffRequest;
  readonly roster: Roster | undefined;
  readonly refusal?: KnownRefusal;
  readonly faults?: readonly RowFault[];
};

/** The roster is fixed when registration opens, so that everybody is looked up in the same one. */
const isFixed = ({ campaign, progress }: InternalState, now: number): boolean =>
  progress.status === 'running' && now >= Date.parse(campaign.registration.opens);

const rosterPageOf = ({ state, request, roster, refusal, faults = [] }: Shown): Page => ({
  title: '摸底表名册',
  menu: campaignMenu(state, 'roster'),
  body: (
    <RosterView
      code={state.campaign.code}
      roster={roster}
      csrf={request.csrf}
      mayImport={may(request.staff.roles, 'roster.import')}
      fixed={isFixed(state, request.now)}
      refusal={refusal}
      faults={faults}
      done={request.query('done')}
    />
  ),
});

/** GET /console/campaigns/{code}/roster: which roster counts, 四(一)1; never who is on it. */
export const rosterPage = withInternalCampaign(async (state, request, services) => {
  const roster = await services.rosters.latest(state.campaign.code);
  const { version = 0, numbers = [], fileName, by, at } = roster ?? {};
  return {
    kind: 'page',
    data: { version, people: numbers.length, fileName, by, at, fixed: isFixed(state, request.now) },
    page: rosterPageOf({ state, request, roster }),
  };
});

/** GET …/roster/template.csv and template.xlsx */
export const rosterTemplate = withInternalCampaign(() => template(...TEMPLATE));
export const rosterTemplateWorkbook = withInternalCampaign(() => templateWorkbook(...TEMPLATE));

/** POST …/roster with `file` (.xlsx or .csv, column `citizen_id`): all rows or none; the same people again change nothing. */
export const importRoster = withInternalCampaign(async (state, request, services) => {
  const roster = await services.rosters.latest(state.campaign.code);
  const shown = { state, request, roster };
  if (isFixed(state, request.now)) return refused(shown, { code: 'roster.closed' });
  const { file } = request.body;
  if (file === undefined)
    return faulty(shown, [{ line: 0, field: 'file', refusal: { code: 'scores.file-missing' } }]);
  const { numbers, faults } = await readRoster(file, state.campaign.code, services);
  return faults.length > 0 ? faulty(shown, faults) : store(shown, numbers, file.name, services);
});

async function readRoster(
  file: UploadedFile,
  code: string,
  { identity }: Services,
): Promise<{ readonly numbers: readonly string[]; readonly faults: readonly RowFault[] }> {
  const { rows, faults } = await readPeople(
    file,
    [],
    { header: () => ({ code: 'roster.header' }), empty: { code: 'roster.empty' } },
    (citizenId) => identity.numberOf(code, citizenId),
  );
  if (rows.length > LONGEST_ROSTER) {
    const refusal: KnownRefusal = { code: 'roster.too-long', facts: { most: LONGEST_ROSTER } };
    return { numbers: [], faults: [{ line: 0, field: 'file', refusal }] };
  }
  return { numbers: rows.map(({ number }) => number).sort(), faults };
}

async function store(
  shown: Shown,
  numbers: readonly string[],
  fileName: string,
  services: Services,
): Promise<Answer> {
  const { state, request, roster } = shown;
  const { code } = state.campaign;
  const sha256 = digestOfNumbers(numbers);
  const path = campaignPath(code, '/roster');
  const people = numbers.length;
  if (roster?.sha256 === sha256) {
    const data = { people, version: roster.version, unchanged: true };
    return { kind: 'done', data, location: `${path}?done=unchanged` };
  }
  const version = (roster?.version ?? 0) + 1;
  const by = signature(request.staff);
  const added = await services.rosters.add({
    campaign: code,
    version,
    numbers,
    sha256,
    fileName,
    by,
    at: request.now,
  });
  return added === 'written'
    ? { kind: 'done', data: { people, version, unchanged: false }, location: `${path}?done=imported` }
    : refused(shown, { code: 'roster.stale' });
}

const refused = (shown: Shown, refusal: KnownRefusal): Answer => ({
  kind: 'refused',
  status: statusOf(refusal.code),
  refusal,
  page: rosterPageOf({ ...shown, refusal }),
});

const faulty = (shown: Shown, faults: readonly RowFault[]): Answer => ({
  kind: 'refused',
  status: 422,
  refusal: { code: 'roster.faulty' },
  faults: faultsOf(faults),
  page: rosterPageOf({ ...shown, refusal: { code: 'roster.faulty' }, faults }),
});
