import { maskCitizenId } from '../../../shared/domain/identity/mask.ts';
import type { Arrangement, Ticket } from '../../../shared/domain/model/sitting.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { ticketNumber } from '../../../shared/domain/sitting/ticket-number.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Services } from '../services.ts';
import { type Command, done, overtaken, stopped } from './answers.ts';
import { loadSitting } from './load.ts';

const WIDTH = 32;

/**
 * One person's ticket, unless theirs says the same already. The masked citizen number is worked out here, where numbers may be opened,
 * so that the public site never needs to.
 */
async function issueTo(
  number: string,
  arrangement: Arrangement,
  now: Instant,
  { applications, vault, sittings }: Services,
): Promise<boolean> {
  const seat = arrangement.seats[number];
  const dossier = await applications.findDossier(number);
  if (seat === undefined || dossier === undefined || dossier.ticket?.since === seat.since) return false;
  const { citizenId } = await vault.open(number, dossier.application.sealed);
  const { campaign, stage, terms, rooms } = arrangement;
  const ticket: Ticket = {
    number,
    campaign,
    stage,
    ...seat,
    ticketNumber: ticketNumber(seat),
    roomName: rooms[seat.room - 1]?.name ?? '',
    terms,
    maskedCitizenId: maskCitizenId(citizenId),
    issuedAt: now,
  };
  return (await sittings.issue(ticket)) === 'issued';
}

async function recordIssue(command: Command, people: number): Promise<'written' | 'stale'> {
  const { sitting } = command.sitting;
  if (sitting.issued === sitting.arrangement && people === 0) return 'written';
  const { now, staff } = command.request;
  const arrangement = sitting.arrangement ?? 0;
  const event = { what: 'issued' as const, at: now, by: signature(staff), arrangement, people };
  return command.services.sittings.save({
    ...sitting,
    version: sitting.version + 1,
    issued: arrangement,
    log: [...sitting.log, event],
  });
}

/**
 * POST …/sitting/issue: gives everybody who is to sit and has a seat their ticket, and the message that goes with it. Broken off
 * half-way, doing it again completes it; a ticket that says the same is neither written nor told of twice.
 */
export const issueTickets = withCampaign(async (state, request, services) => {
  const command = { state, request, services, sitting: await loadSitting(state, services) };
  const { arrangement, people, moment } = command.sitting;
  if (arrangement === undefined) return stopped(command, { code: 'sitting.not-arranged' });
  if (moment === 'over') return stopped(command, { code: 'sitting.over' });
  const seated = people.filter((number) => arrangement.seats[number] !== undefined);
  const written = await inParallel(seated, WIDTH, (number) =>
    issueTo(number, arrangement, request.now, services),
  );
  const issued = written.filter(Boolean).length;
  if ((await recordIssue(command, issued)) === 'stale') return overtaken(command);
  return done(command, 'issued', { issued, people: seated.length });
});
