import type { KnownRefusal } from '../refusals.ts';

export type EnteredLots = Readonly<Record<string, number>>;

/**
 * What is wrong with lots that people drew, entered by hand: `lots.unknown` (a number the panel does not hear), `lots.missing`
 * (facts.number: somebody present has none), `lots.invalid` (not 1 … as many as are present; facts.lot, facts.most), `lots.twice` (facts.lot).
 */
export const lotsFault = (lots: EnteredLots, present: readonly string[]): KnownRefusal | undefined => {
  const stranger = Object.keys(lots).find((number) => !present.includes(number));
  if (stranger !== undefined) return { code: 'lots.unknown', facts: { number: stranger } };
  const missing = present.find((number) => lots[number] === undefined);
  if (missing !== undefined) return { code: 'lots.missing', facts: { number: missing } };
  const drawn = Object.values(lots);
  const most = present.length;
  const invalid = drawn.find((lot) => !Number.isInteger(lot) || lot < 1 || lot > most);
  if (invalid !== undefined) return { code: 'lots.invalid', facts: { lot: String(invalid), most } };
  const twice = drawn.find((lot, index) => drawn.indexOf(lot) < index);
  return twice === undefined ? undefined : { code: 'lots.twice', facts: { lot: twice } };
};
