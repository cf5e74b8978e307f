import { createHash } from 'node:crypto';
import { BASE_STYLES } from './styles/base.ts';
import { FORM_STYLES } from './styles/forms.ts';
import { LIST_STYLES } from './styles/lists.ts';
import { PRINT_STYLES } from './styles/print.ts';

/** The style sheet of every page, inlined so that the first content comes with one request. */
export const SITE_STYLES: string = (BASE_STYLES + FORM_STYLES + LIST_STYLES + PRINT_STYLES).replace(
  /\n/g,
  '',
);

const hashOf = (styles: string): string => `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
const SITE_STYLE_HASH = hashOf(SITE_STYLES);

/**
 * What a page built on Document adds to the Content-Security-Policy: the hashes of its inlined style sheets (CSP Level 3,
 * 6.7.3.3). `styles` is the further sheet handed to Document, character for character.
 */
export const styleSources = (styles?: string): { readonly 'style-src': readonly string[] } => ({
  'style-src': styles === undefined ? [SITE_STYLE_HASH] : [SITE_STYLE_HASH, hashOf(styles)],
});
