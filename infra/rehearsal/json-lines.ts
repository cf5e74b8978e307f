/**
 * Finds on which line of a JSON text (RFC 8259) each value stands, so that a fault can point at it. Takes text that
 * JSON.parse accepts; answers a map from path (`positions.0.code`, '' for the whole) to line, counted from 1.
 */
export const jsonLines = (text: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;

  const space = () => {
    for (; at < text.length && /\s/.test(text.charAt(at)); at += 1) if (text.charAt(at) === '\n') line += 1;
  };
  const string = (): string => {
    const from = at;
    for (at += 1; at < text.length && text.charAt(at) !== '"'; at += 1) if (text.charAt(at) === '\\') at += 1;
    at += 1;
    return String(JSON.parse(text.slice(from, at)));
  };
  const members = (path: string, end: string) => {
    for (let index = 0; ; index += 1) {
      at += 1;
      space();
      if (text.charAt(at) === end) break;
      let name = String(index);
      if (end === '}') {
        name = string();
        space();
        at += 1;
      }
      value(path === '' ? name : `${path}.${name}`);
      if (text.charAt(at) !== ',') break;
    }
    at += 1;
  };
  const value = (path: string) => {
    space();
    lines.set(path, line);
    const first = text.charAt(at);
    if (first === '{') members(path, '}');
    else if (first === '[') members(path, ']');
    else if (first === '"') string();
    else while (at < text.length && /[^\s,\]}]/.test(text.charAt(at))) at += 1;
    space();
  };

  value('');
  return lines;
};

/** Line of `path`, or of the nearest value around it when the path itself is missing. */
export const lineOfPath = (lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(path.slice(0, length).map(String).join('.'));
    if (line !== undefined) return line;
  }
  return 1;
};
