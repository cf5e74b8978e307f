import type { Result } from './count.ts';

/** The table that is printed. */
export const rowsOf = (result: Result): readonly (readonly string[])[] => [
  ['what', 'count'],
  ['people who applied', `${result.people}`],
  ['accepted (201 seen)', `${result.accepted}`],
  ['  of them stored', `${result.stored}`],
  ['  of them logged once', `${result.logged}`],
  ['  of them screened once, and that logged once', `${result.screened}`],
  ['  of them told once of their receipt', `${result.told}`],
  ['told “already applied” without having seen a 201', `${result.already}`],
  ['stored besides, for these', `${result.unseen}`],
  ['people or facts twice', `${result.doubled}`],
  ['tries after a lost answer or a fault', `${result.retries}`],
];

/** Nothing lost, nothing twice. */
export const isWhole = ({
  people,
  accepted,
  already,
  stored,
  logged,
  screened,
  told,
  unseen,
  doubled,
}: Result): boolean =>
  accepted + already === people &&
  [stored, logged, screened, told].every((count) => count === accepted) &&
  unseen === already &&
  doubled === 0;
