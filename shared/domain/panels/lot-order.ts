/** Lower-case hex SHA-256 of a text in UTF-8; handed in, as the domain computes nothing that needs a library. */
export type Digest = (text: string) => string;

/** 32 bytes as lower-case hex. */
export const isSeed = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/**
 * The order of candidates that a seed gives: by SHA-256 of the seed, a line break and the application number. The same seed and
 * numbers give the same order whatever order they come in, and anybody recomputes it with `sha256sum`. It says who is heard
 * first and nothing of anybody's rank.
 */
export const lotOrder = (seed: string, numbers: readonly string[], digest: Digest): readonly string[] =>
  numbers
    .map((number) => ({ number, place: digest(`${seed}\n${number}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ number }) => number);
