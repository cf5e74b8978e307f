import { correctionBar } from '../../../shared/domain/correction/decide.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { problem, redirect, requestTime } from '../../../shared/lambda/http.ts';
import { passCookie, readPass } from '../../../shared/messages/correction.ts';
import { cookiePath } from '../../../shared/messages/draft.ts';
import { ownStatusOf } from '../own/status-code.ts';
import { withOwnForm } from '../own/with-own.ts';
import type { SiteServices } from '../services.ts';
import { correctionFacts } from './facts.ts';

/** Address of the form. */
export const correctionPath = (campaign: string): string => `${cookiePath(campaign)}/correction`;

/** POST /status/correction: the way into the form, for an hour; documents uploaded before under another pass of one's own stay. */
export const beginCorrection = (services: SiteServices): HttpHandler =>
  withOwnForm(services, async ({ event, own }) => {
    const now = requestTime(event);
    const bar = correctionBar(correctionFacts(own, now));
    if (bar) return problem(bar, ownStatusOf(bar));
    const { number, campaign, version = 1 } = own.dossier.application;
    const earlier = await readPass(event, campaign, services.sealer, now);
    const papers = earlier?.number === number ? earlier.papers : undefined;
    const reissues = own.dossier.reissues?.length;
    const pass = { campaign, number, version, ...(reissues && { reissues }), ...(papers && { papers }) };
    return redirect(correctionPath(campaign), {
      cookies: [await passCookie(event, pass, services.sealer, now)],
    });
  });
