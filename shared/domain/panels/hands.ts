import type { Arrangement } from '../model/panel.ts';

/** The account in a signature, `name（account）`; a signature without brackets is the account itself. */
const accountIn = (signature: string): string => /（([^（）]+)）$/.exec(signature)?.[1] ?? signature;

/**
 * Accounts that entered or corrected marks of any panel, sorted, each once. None of them decides a score review (成绩复核) of the
 * sheet formed from these marks.
 */
export const handsOn = ({ panels }: Pick<Arrangement, 'panels'>): readonly string[] =>
  [
    ...new Set(
      panels.flatMap(({ log }) =>
        log.filter(({ event }) => event === 'marked').map(({ by }) => accountIn(by)),
      ),
    ),
  ].sort();
