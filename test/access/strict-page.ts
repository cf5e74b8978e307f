import { createHash } from 'node:crypto';

/** What a browser that honours the Content-Security-Policy would refuse, or what the headers of an answer leave open; empty: nothing. */
export const openings = (headers: Headers, text: string): readonly string[] => {
  const found: string[] = [];
  const must = (name: string, value: RegExp): void => {
    if (!value.test(headers.get(name) ?? '')) found.push(`${name}: ${headers.get(name)}`);
  };
  must('x-content-type-options', /^nosniff$/);
  must('x-frame-options', /^(DENY|SAMEORIGIN)$/);
  must('referrer-policy', /^(no-referrer|same-origin)$/);
  must('strict-transport-security', /max-age=\d{7,}/);
  must('cross-origin-opener-policy', /^same-origin$/);
  must('content-security-policy', /default-src 'none'/);
  must('content-security-policy', /frame-ancestors 'none'/);
  must('cache-control', /no-store|max-age|no-cache/);
  if (!/^text\/html/.test(headers.get('content-type') ?? '')) return found;
  return [...found, ...inlineIn(headers.get('content-security-policy') ?? '', text)];
};

const inlineIn = (policy: string, text: string): readonly string[] => {
  const found: string[] = [];
  if (/unsafe-|\*/.test(policy)) found.push(`policy: ${policy}`);
  for (const directive of ["base-uri 'none'", "form-action 'self'", "script-src 'self'"])
    if (!policy.includes(directive)) found.push(`policy without ${directive}`);
  for (const [, sheet = ''] of text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)) {
    const hash = createHash('sha256').update(sheet).digest('base64');
    if (!policy.includes(`'sha256-${hash}'`)) found.push('a style sheet the policy does not name');
  }
  for (const [tag] of text.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)) found.push(tag);
  for (const [tag] of text.matchAll(/<\w[^>]*\s(?:style|on\w+)=["'][^>]*>/g)) found.push(tag);
  return found;
};
