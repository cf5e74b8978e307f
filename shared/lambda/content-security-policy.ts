/** Directive name to further sources, e.g. `{ 'form-action': ['https://bucket.example'] }`. */
export type MoreSources = Readonly<Record<string, readonly string[]>>;

const strict: MoreSources = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * The Content-Security-Policy of a page (CSP Level 3): everything from this site only, nothing inline, no frames around it.
 * @param more sources a page needs besides, per directive; they are added, never replace the strict ones.
 * @returns the header's value.
 */
export const contentSecurityPolicy = (more: MoreSources = {}): string =>
  [...new Set([...Object.keys(strict), ...Object.keys(more)])]
    .map((name) => [name, ...new Set([...(strict[name] ?? []), ...(more[name] ?? [])])].join(' '))
    .join('; ');

/** The policy of answers that are not pages. */
export const NO_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";
