import { parseName } from '../identity/name.ts';
import type { Participant, Register } from '../model/recusal.ts';
import { accept, type Result, refuse } from '../model/result.ts';
import type { KnownRefusal } from '../refusals.ts';

/** Accounts are Latin letters and digits; whatever else is written there is the name of a person from outside. */
const ACCOUNT = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/;

/**
 * Reads 工号或姓名 as a list or a form has it. A staff member's name is taken from the register, when it is known there.
 * Refusal: `recusal.who` for what is neither an account nor a name of 2 to 50 readable characters.
 */
export const parseParticipant = (
  text: string,
  { declarations }: Register,
): Result<Participant, KnownRefusal> => {
  const written = text.trim();
  if (ACCOUNT.test(written)) {
    const known = declarations.findLast(
      ({ who }) => who.kind === 'staff' && who.id === written && who.name !== written,
    );
    return accept(known?.who ?? { kind: 'staff', id: written, name: written });
  }
  const name = parseName(written);
  return name.ok ? accept({ kind: 'external', id: name.value, name: name.value }) : refuse('recusal.who');
};
