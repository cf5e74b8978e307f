import type { MoreSources } from '../../shared/lambda/content-security-policy.ts';
import type { HttpEvent, HttpResult } from '../../shared/lambda/http.ts';
import { html, requestTime } from '../../shared/lambda/http.ts';
import { renderDocument } from '../../shared/web/document.tsx';
import type { SiteContext } from '../../shared/web/site-frame.tsx';
import { styleSources } from '../../shared/web/styles.ts';
import type { SiteServices } from './services.ts';

/** County and moment of a request, for the frame. */
export const siteOf = (services: SiteServices, event: HttpEvent): SiteContext => ({
  countyName: services.countyName,
  now: requestTime(event),
});

/** A rendered page as an answer; `more` is what it loads from elsewhere. */
export const page = (
  document: Parameters<typeof renderDocument>[0],
  status = 200,
  more: MoreSources = {},
): HttpResult => html(status, renderDocument(document), { sources: { ...styleSources(), ...more } });
