import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * One object per event; Lambda's JSON log format adds time, level and request id. Nobody's data belongs in a log: callers
 * pass codes, application numbers and counts, and what an unexpected error says is stripped of anything that could be an
 * identity number, a phone, a sealed value or a name.
 */
type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

const belonging = new AsyncLocalStorage<Fields>();

/**
 * Adds fields to every line that is logged while `work` runs, whatever it waits for: the request, the message and the event it belongs
 * to, by which one thing that happened is followed through all functions.
 */
export const loggedWith = <T>(fields: Fields, work: () => T): T =>
  belonging.run({ ...belonging.getStore(), ...fields }, work);

const secretLike = /[0-9]{6,}[0-9Xx]?|[A-Za-z0-9_+/=.-]{40,}|[^ -~]+/g;

/** Text without runs of 6 or more digits or 40 or more token characters, and without any Chinese. */
export const redact = (text: string): string => text.replace(secretLike, '***');

const write = (level: 'info' | 'error', event: string, fields: Fields): void => {
  const line = { event, ...belonging.getStore(), ...fields };
  if (level === 'error') console.error(line);
  else console.info(line);
};

export const logInfo = (event: string, fields: Fields = {}): void => write('info', event, fields);

/** Logs an unexpected error: its name, its redacted message, and where it came from. */
export const logError = (event: string, error: unknown, fields: Fields = {}): void => {
  const known = error instanceof Error ? error : new Error(typeof error);
  const at = (known.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ');
  write('error', event, { ...fields, name: known.name, message: redact(known.message), at });
};
