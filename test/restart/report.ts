import type { Result } from './count.ts';

/** Everything but dead letters, which are rightly found: an engine that is gone for a moment uses up the tries of a message. */
export const seriousIn = ({ findings }: Pick<Result, 'findings'>): readonly string[] =>
  findings.filter((finding) => !finding.startsWith('queue.dead-letters'));

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
  ['files left unchecked in quarantine', `${result.unchecked}`],
  ['findings of the audits but dead letters', `${seriousIn(result).length}`],
  ['tries after a lost answer or a fault', `${result.retries}`],
];

/** Nothing lost, nothing twice. */
export const isWhole = (result: Result): boolean => {
  const { people, accepted, already, stored, logged, screened, told, unseen, doubled, unchecked } = result;
  return (
    accepted + already === people &&
    [stored, logged, screened, told].every((count) => count === accepted) &&
    unseen === already &&
    doubled === 0 &&
    unchecked === 0 &&
    seriousIn(result).length === 0
  );
};
