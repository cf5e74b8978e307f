import type { Declared, Participant, Register } from '../model/recusal.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { isSame, standing, standingOf } from './match.ts';

/** What one item of the table holds with room to spare. */
export const LONGEST_REGISTER = 1000;

export type DeclareCommand = {
  readonly who: Participant;
  readonly what: Declared;
  /** Signature of whoever enters it. */
  readonly by: string;
  readonly at: Instant;
};

/**
 * Puts one declaration on the register and answers it with the next version; what stands already changes nothing and answers
 * the register as it was. It may be made at any time, before anybody has applied too.
 * Refusals: `recusal.contradicts` (nobody to declare, while a relation stands), `recusal.other-relation` (another relation to
 * the same person stands), `recusal.full` (facts.most). Source: 人社部规〔2019〕1号, by analogy.
 */
export const declare = (register: Register, command: DeclareCommand): Result<Register, KnownRefusal> => {
  const { who, what, by, at } = command;
  const own = standing(register).filter((one) => isSame(one.who, who));
  const entered = (): Result<Register, KnownRefusal> => {
    const { declarations, version } = register;
    if (declarations.length >= LONGEST_REGISTER)
      return refuse('recusal.full', { facts: { most: LONGEST_REGISTER } });
    const id = `R${declarations.length + 1}`;
    return accept({ version: version + 1, declarations: [...declarations, { id, who, what, by, at }] });
  };
  if (what.kind === 'none') {
    if (standingOf(register, who) === 'related') return refuse('recusal.contradicts');
    return own.length > 0 ? accept(register) : entered();
  }
  const same = own.flatMap((one) =>
    one.what.kind === 'relation' && one.what.number === what.number ? [one.what] : [],
  );
  if (same.some(({ relation }) => relation === what.relation)) return accept(register);
  return same.length > 0 ? refuse('recusal.other-relation') : entered();
};
