import type { HttpResult } from '../../../shared/lambda/http.ts';
import { html } from '../../../shared/lambda/http.ts';
import { renderDocument } from '../../../shared/web/document.tsx';
import { styleSources } from '../../../shared/web/styles.ts';

/** A page as JSX. */
export type Rendered = Parameters<typeof renderDocument>[0];

/**
 * A rendered page of the form as an answer.
 * @param uploadOrigin scheme, host and port that its forms and scripts may also post to.
 */
export const page = (
  document: Rendered,
  { status = 200, uploadOrigin }: { status?: number; uploadOrigin?: string | undefined } = {},
): HttpResult =>
  html(status, renderDocument(document), {
    sources: {
      ...styleSources(),
      ...(uploadOrigin === undefined ? {} : { 'form-action': [uploadOrigin], 'connect-src': [uploadOrigin] }),
    },
  });
