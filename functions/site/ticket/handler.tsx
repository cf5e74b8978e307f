import * as z from 'zod';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { formBody, json, jsonBody, problem, refused } from '../../../shared/lambda/http.ts';
import { TICKET_STYLES } from '../../../shared/web/styles/ticket.ts';
import { styleSources } from '../../../shared/web/styles.ts';
import { askerOf } from '../own/asker.ts';
import { page, siteOf } from '../page.ts';
import type { SiteServices } from '../services.ts';
import { findTicket } from './find-ticket.ts';
import { TicketPage } from './view.tsx';

export const ticketOwner = z.lazy(() => z.object({ number: z.string().max(200), code: z.string().max(200) }));

const statusOf = ({ code }: KnownRefusal): number => (code === 'status.throttled' ? 429 : 404);

/** POST /status/ticket: the admission ticket of whoever knows number and query code; 404 `status.not-found`, `ticket.none`; 429. */
export const ticketPage =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = ticketOwner.safeParse(body.value.fields);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const found = await findTicket(parsed.data, services, askerOf(event));
    if (!found.ok) return problem(found.refusal, statusOf(found.refusal));
    const { photo } = found.value;
    return page(<TicketPage site={siteOf(services, event)} ticket={found.value} />, 200, {
      ...styleSources(TICKET_STYLES),
      ...(photo !== undefined && { 'img-src': [new URL(photo).origin] }),
    });
  };

/** POST /api/status/ticket: the same as JSON. */
export const ticketApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = ticketOwner.safeParse(body.value);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const found = await findTicket(parsed.data, services, askerOf(event));
    return found.ok ? json(200, found.value) : problem(found.refusal, statusOf(found.refusal));
  };
