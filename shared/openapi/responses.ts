import type { Content, DescribedRoute, Operation, Response } from './document-types.ts';

/** RFC 9110, section 15, and RFC 6585 for 429. */
const DESCRIPTIONS = {
  200: 'The page, the data or the file',
  201: 'Created',
  302: 'To sign-in, or to the file',
  303: 'Done; the page that follows',
  400: 'The request cannot be read',
  401: 'Nobody is signed in',
  403: 'Not theirs, or not now',
  404: 'No such thing',
  405: 'The address takes another method',
  409: 'Something stands against it, or somebody was first',
  413: 'The body is too large',
  415: 'A body of a type that is not taken here',
  422: 'Something in it needs to be mended; every fault is named',
  429: 'Too many attempts; later again',
} as const;
type Status = keyof typeof DESCRIPTIONS;

const READING: readonly Status[] = [200, 302, 303, 400, 403, 404, 405, 409, 413, 415];
const CHANGING: readonly Status[] = [200, 201, 303, 400, 403, 404, 405, 409, 413, 415, 422, 429];

const PROBLEM = { schema: { $ref: '#/components/schemas/Problem' } };
const TEXT = { schema: { type: 'string' } };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILES: Readonly<Record<string, string>> = {
  xlsx: XLSX,
  csv: 'text/csv',
  js: 'text/javascript',
};

const successOf = (path: string): Content => {
  const file = FILES[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (file !== undefined) return { [file]: TEXT };
  if (path.startsWith('/api/') || path.endsWith('.json')) return { 'application/json': { schema: {} } };
  return path.startsWith('/console')
    ? { 'text/html': TEXT, 'application/json': { schema: {} } }
    : { 'text/html': TEXT };
};

/** Every status the route may answer with; a refusal is a problem (RFC 9457), drawn as a page for browsers. */
export const responsesOf = ({ method, path }: DescribedRoute): Operation['responses'] => {
  const own = method === 'GET' ? READING : CHANGING;
  const statuses: readonly Status[] = path.startsWith('/console') ? [...own, 401] : own;
  return Object.fromEntries(
    statuses
      .toSorted()
      .map((status) => [
        status,
        status < 300
          ? { description: DESCRIPTIONS[status], content: successOf(path) }
          : { $ref: `#/components/responses/${status}` },
      ]),
  );
};

/** What every route has in common: where it sends the browser, and what it refuses. */
export const commonResponses = (): Readonly<Record<string, Response>> =>
  Object.fromEntries(
    Object.entries(DESCRIPTIONS)
      .filter(([status]) => Number(status) >= 300)
      .map(([status, description]) => [
        status,
        Number(status) < 400
          ? { description }
          : { description, content: { 'application/problem+json': PROBLEM, 'text/html': TEXT } },
      ]),
  );
