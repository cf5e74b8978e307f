import type { HttpEvent, RenderErrorPage } from '../../shared/lambda/http.ts';
import { requestTime } from '../../shared/lambda/http.ts';
import { cookiePath } from '../../shared/messages/draft.ts';
import { problemHtml } from '../../shared/web/problem-page.tsx';

/** A refused submission as a page of the site, with the way back to the form, where everything typed still is. */
export const errorPage =
  (countyName: string): RenderErrorPage =>
  ({ title, detail, action, code }, event: HttpEvent) =>
    problemHtml({
      site: { countyName, now: requestTime(event) },
      title,
      detail,
      action,
      code,
      back: { href: `${cookiePath(event.pathParameters?.code ?? '')}/apply/check`, label: '返回核对页' },
    });
