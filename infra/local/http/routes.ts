/** A route of the API with what it leads to. */
export type Route<T> = { readonly key: string; readonly target: T };

export type RouteMatch<T> = {
  readonly route: Route<T>;
  /** Values of the path's variables, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
};

/**
 * Chooses as API Gateway does: a full match before a greedy variable before $default; among full matches, fixed parts before
 * variables from left to right; for the same path, the method before ANY.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export const matchRoute = <T>(
  routes: readonly Route<T>[],
  method: string,
  path: string,
): RouteMatch<T> | undefined => {
  const found: { match: RouteMatch<T>; rank: string }[] = [];
  for (const route of routes) {
    const candidate = tryRoute(route, method, path);
    if (candidate) found.push(candidate);
  }
  found.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return found[0]?.match;
};

// Ranks compare as texts: per part 0 fixed, 1 variable, 2 greedy, and last the method (0) or ANY (1).
const tryRoute = <T>(route: Route<T>, method: string, path: string) => {
  if (route.key === '$default') return { match: { route, parameters: {} }, rank: '9' };
  const [wanted = '', pattern = ''] = route.key.split(' ');
  if (wanted !== 'ANY' && wanted !== method) return undefined;
  const parts = pattern.split('/').slice(1);
  const given = path.split('/').slice(1);
  const parameters: Record<string, string> = {};
  let rank = parts.at(-1)?.endsWith('+}') ? '1' : '0';
  for (const [index, part] of parts.entries()) {
    const name = /^\{(\w+)(\+?)\}$/.exec(part);
    const rest = name?.[2] ? given.slice(index).join('/') : given[index];
    if (rest === undefined || (name && rest === '')) return undefined;
    if (name) parameters[name[1] ?? ''] = decode(rest);
    else if (part !== rest) return undefined;
    rank += !name ? '0' : name[2] ? '2' : '1';
    if (name?.[2]) return { match: { route, parameters }, rank: rank + methodRank(wanted) };
  }
  if (given.length !== parts.length) return undefined;
  return { match: { route, parameters }, rank: rank + methodRank(wanted) };
};

const methodRank = (wanted: string): string => (wanted === 'ANY' ? '1' : '0');

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
