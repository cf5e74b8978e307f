import { accept, type Result, refuse } from '../model/result.ts';
import type { Mark } from '../model/selection.ts';
import type { KnownRefusal } from '../refusals.ts';

const ABSENT = new Set(['absent', '缺考']);

/**
 * Reads one mark: 0–100 with at most two decimals, or `absent` (also 缺考). Answers hundredths of a point (80.1 → 8010).
 * Refusals: `scores.malformed` (not a plain decimal), `scores.decimals` (more than two), `scores.out-of-range`.
 */
export const parseMark = (text: string): Result<Mark, KnownRefusal> => {
  if (ABSENT.has(text)) return accept('absent');
  const [, minus, points, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (points === undefined) return refuse('scores.malformed');
  if (decimals.length > 2) return refuse('scores.decimals');
  const hundredths = Number(points) * 100 + Number(decimals.padEnd(2, '0'));
  return minus === '' && hundredths <= 10_000 ? accept(hundredths) : refuse('scores.out-of-range');
};

/** Hundredths as people read them, always two decimals: 8010 → 80.10. Takes a whole number from 0. */
export const formatMark = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** Hundredths of a pass mark given in points with at most two decimals (60, 62.5). */
export const toHundredths = (points: number): number => Math.round(points * 100);
