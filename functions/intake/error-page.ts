import type { RenderErrorPage } from '../../shared/lambda/http.ts';
import { requestTime } from '../../shared/lambda/http.ts';
import { cookiePath } from '../../shared/messages/draft.ts';

/**
 * A refused submission as a page of the site, with the way back to the form, where everything typed still is. What draws it
 * is loaded at the first refusal: most containers only ever accept.
 * @param county GB/T 2260 code.
 */
export const errorPage =
  (county: string): RenderErrorPage =>
  async ({ title, detail, action, code }, event) => {
    const [{ countyNameOf }, { problemHtml }, { styleSources }] = await Promise.all([
      import('../../shared/adapters/county-name.ts'),
      import('../../shared/web/problem-page.tsx'),
      import('../../shared/web/styles.ts'),
    ]);
    const site = { countyName: countyNameOf(county), now: requestTime(event) };
    const campaign = event.pathParameters?.code ?? '';
    const back = { href: `${cookiePath(campaign)}/apply/check`, label: '返回核对页' };
    return { html: problemHtml({ site, title, detail, action, code, back }), sources: styleSources() };
  };
