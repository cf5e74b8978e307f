import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { isCancelled } from '../../../shared/domain/opening/effective.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import type { TicketFacts } from '../../../shared/web/ticket.tsx';
import { isStillApplying } from '../post-choice/model.ts';

/** What the status page says of a ticket that can be printed. */
export type TicketNote = {
  readonly startsAt: Instant;
  readonly place: string;
  readonly stage: string;
};

/** Whether a ticket counts: issued, and its owner still to sit the exam. */
export const hasTicket = (dossier: Dossier, { campaign }: CampaignRecord): boolean =>
  dossier.ticket !== undefined &&
  isStillApplying(dossier) &&
  !isCancelled(campaign, dossier.application.position);

/** The note on the status page; undefined while there is no ticket. */
export const ticketNoteOf = (dossier: Dossier, record: CampaignRecord): TicketNote | undefined => {
  const { ticket } = dossier;
  if (ticket === undefined || !hasTicket(dossier, record)) return undefined;
  return { startsAt: ticket.terms.startsAt, place: ticket.terms.place, stage: STAGE_LABELS[ticket.stage] };
};

/** Everything on the owner's own ticket but the photo. */
export const ticketFactsOf = (
  { application, ticket }: Dossier,
  { campaign }: CampaignRecord,
): Omit<TicketFacts, 'photo'> | undefined => {
  if (ticket === undefined) return undefined;
  const post = campaign.positions.find(({ code }) => code === application.position);
  return {
    title: campaign.title,
    stage: STAGE_LABELS[ticket.stage],
    ticketNumber: ticket.ticketNumber,
    name: application.name,
    maskedCitizenId: ticket.maskedCitizenId,
    post: `${application.position} ${post?.office ?? ''}`.trim(),
    number: application.number,
    roomName: ticket.roomName,
    seat: ticket.seat,
    terms: ticket.terms,
  };
};
