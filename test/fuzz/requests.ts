import * as fc from 'fast-check';
import type { Actor } from './actors.ts';
import { bodyOf, type Encoded, type Part } from './bodies.ts';
import { HOSTILE_TEXTS } from './hostile.ts';
import type { Operation } from './operations.ts';
import { hostileText, type Known } from './values.ts';

/** One request as it leaves a client; header values hold what HTTP allows, everything else is as hostile as it likes. */
export type FuzzRequest = {
  readonly operation: Operation;
  readonly actor: Actor;
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Encoded | undefined;
};

export type World = {
  readonly known: Known;
  readonly files: readonly Part[];
};

const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];

/** Only what a server's parser lets through: RFC 9110, 5.5. */
const headerText = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 8000);

/** Broken encoding stays broken; what a request line cannot hold is encoded. */
const segment = (text: string): string =>
  text.toWellFormed().replace(/[^\x21-\x7e]|[?#]/gu, (char) => encodeURIComponent(char));

const PATH_TRICKS = ['/../', '//', '/./', '/%2e%2e/', '/%2f', ';a=b', '/.', '%00', '/', '.xlsx', '/%', '\\'];

const pathOf = ({ path, parameters }: Operation, { known }: World): fc.Arbitrary<string> => {
  const names = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
  const values = names.map((name) =>
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...(known[name] ?? ['x'])) },
      { weight: 1, arbitrary: fc.oneof(hostileText, fc.constantFrom(...Object.values(known).flat())) },
    ),
  );
  const filled = fc
    .tuple(...values)
    .map((chosen) =>
      path.replace(/\{(\w+)\}/g, (_, name: string) => segment(chosen[names.indexOf(name)] ?? 'x') || 'x'),
    );
  const tricked = fc
    .tuple(filled, fc.constantFrom(...PATH_TRICKS), fc.nat())
    .map(
      ([whole, trick, at]) =>
        whole.slice(0, 1 + (at % whole.length)) + segment(trick) + whole.slice(1 + (at % whole.length)),
    );
  return fc.oneof({ weight: 19, arbitrary: filled }, { weight: 1, arbitrary: tricked });
};

const queryOf = ({ parameters }: Operation, { known }: World): fc.Arbitrary<string> => {
  const names = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  const named = fc.array(
    fc.tuple(
      fc.constantFrom(...names, 'x', '__proto__'),
      fc.oneof(fc.constantFrom(...Object.values(known).flat()), hostileText),
    ),
    { maxLength: 3 },
  );
  const proper = named.map((pairs) => pairs.map(([name, value]) => `${name}=${segment(value)}`).join('&'));
  return fc.oneof(
    { weight: 6, arbitrary: proper },
    { weight: 4, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('%', '&=&', `a=${'b'.repeat(6000)}`, '%ff=%fe', 'page=-1&page=2', '?'),
    },
  );
};

const ACCEPT = ['text/html', 'application/json', 'application/problem+json', '*/*', ''];

const headersOf: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    fc.constantFrom(...ACCEPT),
    fc.option(
      fc.tuple(
        fc.constantFrom(
          'origin',
          'host',
          'x-forwarded-proto',
          'x-forwarded-for',
          'x-csrf-token',
          'user-agent',
          'accept',
          'content-encoding',
          'if-none-match',
          'range',
          'referer',
          '__proto__',
          'constructor',
        ),
        fc.oneof(hostileText, fc.constant('x'.repeat(8000)), fc.constant('https://example.org')),
      ),
      { freq: 8, nil: undefined },
    ),
  )
  .map(([accept, extra]) => ({
    accept,
    ...(extra && { [extra[0]]: headerText(extra[1]) }),
  }));

const cookiesOf = (actor: Actor): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constant(actor.cookies) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...HOSTILE_TEXTS, 'a.b.c.d.e', '=', 'staff', 'x'.repeat(8000))
        .map((text) => [
          ...actor.cookies.slice(1),
          `staff=${headerText(text).replaceAll(';', '')}`,
          'draft-x=1',
          '=',
        ]),
    },
  );

/** Requests of one operation by one actor. */
export const requestOf = (operation: Operation, actor: Actor, world: World): fc.Arbitrary<FuzzRequest> => {
  const content = operation.requestBody?.content;
  const body: fc.Arbitrary<Encoded | undefined> =
    content === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 15, arbitrary: bodyOf(content, world.known, world.files) },
          { weight: 1, arbitrary: fc.constant(undefined) },
        );
  return fc
    .record({
      method: fc.oneof(
        { weight: 15, arbitrary: fc.constant(operation.method) },
        { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
      ),
      path: pathOf(operation, world),
      query: queryOf(operation, world),
      headers: headersOf,
      cookies: cookiesOf(actor),
      body,
    })
    .map(({ path, query, headers, ...rest }) => ({
      ...rest,
      operation,
      actor,
      target: query === '' ? path : `${path}?${query}`,
      headers: { ...(actor.csrf && { 'x-csrf-token': actor.csrf }), ...headers },
    }));
};
