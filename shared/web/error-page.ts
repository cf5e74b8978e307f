import type { RenderErrorPage } from '../lambda/http-types.ts';
import { requestTime } from '../lambda/request.ts';
import { problemHtml } from './problem-page.tsx';

/** Draws refusals as public pages, for the http stack. `countyName`: e.g. 洪洞县. */
export const errorPage =
  (countyName: string): RenderErrorPage =>
  ({ title, detail, action, code }, event) =>
    problemHtml({ site: { countyName, now: requestTime(event) }, title, detail, action, code });
