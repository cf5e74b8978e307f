import type { Room, Sitting, SittingEvent, SittingTerms } from '../../../shared/domain/model/sitting.ts';
import { checkRooms, checkTerms } from '../../../shared/domain/sitting/check-terms.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import { template, templateWorkbook } from '../imports/template.ts';
import { type Command, done, faultyFields, faultyRows, overtaken, stopped } from './answers.ts';
import { loadSitting } from './load.ts';
import { readRooms } from './read-rooms.ts';
import { typedRooms, typedTerms, versionOf } from './schema.ts';

type Change = { readonly terms: SittingTerms } | { readonly rooms: readonly Room[] };

const changed = ({ sitting: { sitting }, request }: Command, change: Change): Sitting => {
  const what: SittingEvent['what'] = 'terms' in change ? 'terms' : 'rooms';
  const event = { what, at: request.now, by: signature(request.staff) };
  return { ...sitting, ...change, version: sitting.version + 1, log: [...sitting.log, event] };
};

/** Saves on the version that was on the screen; the same content again changes nothing and says so. */
async function save(command: Command, change: Change): Promise<Answer> {
  const { sitting } = command.sitting;
  const before = 'terms' in change ? sitting.terms : sitting.rooms;
  const after = 'terms' in change ? change.terms : change.rooms;
  if (JSON.stringify(before) === JSON.stringify(after))
    return done(command, 'unchanged', { version: sitting.version, unchanged: true });
  const seen = versionOf(command.request.body.values);
  if (seen !== undefined && seen !== sitting.version) return overtaken(command);
  const next = changed(command, change);
  if ((await command.services.sittings.save(next)) === 'stale') return overtaken(command);
  return done(command, 'saved', { version: next.version, unchanged: false });
}

/** POST …/sitting: date (YYYY-MM-DD), from, to (HH:MM), place, bring (one line each), and the `version` on the screen. */
export const saveTerms = withCampaign(async (state, request, services) => {
  const command = { state, request, services, sitting: await loadSitting(state, services) };
  if (command.sitting.moment === 'over') return stopped(command, { code: 'sitting.over' });
  const terms = checkTerms(typedTerms(request.body.values));
  return terms.ok ? save(command, { terms: terms.value }) : faultyFields(command, terms.refusals);
});

/** POST …/sitting/rooms: the rooms as a form, as JSON (`rooms`), or as a file (.xlsx, .csv) with 考场 and 座位数; all rows or none. */
export const saveRooms = withCampaign(async (state, request, services) => {
  const command = { state, request, services, sitting: await loadSitting(state, services) };
  if (command.sitting.moment === 'over') return stopped(command, { code: 'sitting.over' });
  const { file, values } = request.body;
  const { rooms, faults } = file ? await readRooms(file) : checkRooms(typedRooms(values));
  return faults.length > 0 ? faultyRows(command, faults) : save(command, { rooms });
});

const TEMPLATE = ['考场', ['考场', '座位数']] as const;

/** GET …/sitting/rooms/template.csv and template.xlsx */
export const roomsTemplate = withCampaign(() => template(...TEMPLATE));
export const roomsTemplateWorkbook = withCampaign(() => templateWorkbook(...TEMPLATE));
