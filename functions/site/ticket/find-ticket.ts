import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { TicketFacts } from '../../../shared/web/ticket.tsx';
import type { Asker } from '../own/asker.ts';
import type { SiteServices } from '../services.ts';
import { lookUp } from '../status/lookup.ts';
import { hasTicket, ticketFactsOf } from './model.ts';

/** Address of a verified photo that a browser can show for five minutes; undefined for a PDF, or while it is not verified. */
async function photoOf(services: SiteServices, uploadId: string): Promise<string | undefined> {
  const verdicts = await services.documents.find(uploadId);
  const photo = verdicts.find(({ kind }) => kind === 'photo');
  if (photo === undefined || photo.fault !== undefined || photo.type === 'pdf') return undefined;
  return services.bucket.viewUrl(photo);
}

/** The ticket of whoever knows number and query code. Refusals: those of `lookUp`, `ticket.none`. */
export async function findTicket(
  { number, code }: { readonly number: string; readonly code: string },
  services: SiteServices,
  asker: Asker,
): Promise<Result<TicketFacts, KnownRefusal>> {
  const found = await lookUp({ number, campaign: '', citizenId: '', code }, services, asker);
  if (!found.ok) return found;
  const { application } = found.value;
  const record = await services.campaigns.find(application.campaign);
  if (record === undefined) return refuse('status.not-found');
  const facts = hasTicket(found.value, record) ? ticketFactsOf(found.value, record) : undefined;
  if (facts === undefined) return refuse('ticket.none');
  const photo = await photoOf(services, application.documents.uploadId);
  return accept({ ...facts, ...(photo !== undefined && { photo }) });
}
