import * as z from 'zod';

/** An item that is not as this code writes it: of another shape, or no longer to be unpacked. */
const isSpoilt = (error: unknown): boolean =>
  error instanceof z.ZodError ||
  error instanceof SyntaxError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'));

export type Readable<T> = { readonly value: T } | { readonly unreadable: string };

/** What `read` gives, or the key of what cannot be read; what the services themselves say is thrown on, to be tried again. */
export const readable = async <T>(key: string, read: () => Promise<T>): Promise<Readable<T>> => {
  try {
    return { value: await read() };
  } catch (error) {
    if (!isSpoilt(error)) throw error;
    return { unreadable: key };
  }
};

/** Everything that could be read, and the keys of the rest. */
export const sortedOut = <T>(
  all: readonly Readable<T>[],
): { readonly values: readonly T[]; readonly unreadable: readonly string[] } => ({
  values: all.flatMap((one) => ('value' in one ? [one.value] : [])),
  unreadable: all.flatMap((one) => ('unreadable' in one ? [one.unreadable] : [])),
});
