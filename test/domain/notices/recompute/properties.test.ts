import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../../shared/domain/model/notice.ts';
import { type NoticeInputs, RANKED_KINDS } from '../../../../shared/domain/model/notice-inputs.ts';
import { composeAny } from '../../../../shared/domain/notices/compose-any.ts';
import type { NoticeSource } from '../../../../shared/domain/notices/content/person.ts';
import { differencesBetween } from '../../../../shared/domain/notices/recompute/differences.ts';
import { inputsOf } from '../../../../shared/domain/notices/recompute/inputs.ts';
import { type RankedContent, recompute } from '../../../../shared/domain/notices/recompute/recompute.ts';
import { anySource } from '../../../builders/any-campaign.ts';

const isRanked = (notice: Notice): notice is Notice & RankedContent =>
  RANKED_KINDS.some((kind) => kind === notice.kind);

/** Every notice of a ranking that this campaign has, with its inputs as a stranger reads them: as JSON. */
const noticesOf = (source: NoticeSource) =>
  RANKED_KINDS.flatMap((kind) => {
    const notice = composeAny(kind, source);
    if (notice === undefined || !isRanked(notice)) return [];
    const inputs: NoticeInputs = JSON.parse(JSON.stringify(inputsOf(notice, source)));
    return [{ notice, inputs }];
  });

const found = (notice: RankedContent, inputs: NoticeInputs) => {
  const computed = recompute(inputs);
  return computed && differencesBetween(notice, computed);
};

/** One way in which somebody could alter a published list. */
type Alteration = { readonly row: number; readonly how: number; readonly by: number };
const anyAlteration = fc.record({
  row: fc.nat(20),
  how: fc.nat(8),
  by: fc.integer({ min: 1, max: 300 }),
});

const FIGURES = ['rank', 'final', 'total', 'written', 'interview', 'mark'] as const;

/** The content altered; undefined where it has nothing of the kind to alter. */
const altered = (content: RankedContent, { row, how, by }: Alteration): RankedContent | undefined => {
  const value: { rows: Record<string, unknown>[]; openPlaces?: Record<string, number> } = JSON.parse(
    JSON.stringify(content),
  );
  const { rows } = value;
  const at = row % Math.max(1, rows.length);
  const own = rows[at];
  if (own === undefined) return undefined;
  const other = rows[(at + 1) % rows.length];
  if (how === 0) rows.splice(at, 1);
  else if (how === 1) rows.push({ ...own, number: 'STRANGER' });
  else if (how === 2) own.maskedName = '别*人';
  else if (how === 3 && other && other !== own) {
    rows[at] = other;
    rows[(at + 1) % rows.length] = own;
  } else if (how === 4 && other && other !== own) [own.number, other.number] = [other.number, own.number];
  else if (how === 5 && content.kind === 'proposed') own.substitute = !own.substitute;
  else {
    const figures = FIGURES.filter((field) => typeof own[field] === 'number');
    const field = figures[by % Math.max(1, figures.length)];
    if (field === undefined) return undefined;
    own[field] = Number(own[field]) + by;
  }
  // A list of the same shape; nothing but its figures is another.
  const again: RankedContent = JSON.parse(JSON.stringify(value));
  return again;
};

describe('for any campaign', () => {
  test('what is computed from the published inputs is what a truthfully composed notice lists', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        for (const { notice, inputs } of noticesOf(source)) expect(found(notice, inputs)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('one row, mark, rank or name altered in the notice is found', () => {
    fc.assert(
      fc.property(anySource, anyAlteration, (source, alteration) => {
        for (const { notice, inputs } of noticesOf(source)) {
          const other = altered(notice, alteration);
          if (other === undefined) continue;
          expect(found(other, inputs)?.length, JSON.stringify([alteration, notice])).toBeGreaterThan(0);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('the inputs tell no name, no sex and no reason', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        for (const { notice, inputs } of noticesOf(source)) {
          const text = JSON.stringify(inputs);
          for (const word of [
            '王小N',
            'sex',
            'failed',
            'assessment',
            'background',
            'medical',
            'withdrew',
            'struck',
          ])
            expect(text).not.toContain(word);
          const later =
            notice.kind === 'written' || notice.kind === 'interview-list' || notice.kind === 'exam';
          if (later) expect(text).not.toMatch(/"candidates".*("interview"|"preferred"|"out"|"waiting")/);
          const admitted = new Set(
            source.candidates.flatMap(({ number, review }) => (review === 'accepted' ? [number] : [])),
          );
          for (const { number } of inputs.candidates) expect(admitted.has(number)).toBe(true);
        }
      }),
    );
  });
});
