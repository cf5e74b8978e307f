import type { Register } from '../../../shared/domain/model/recusal.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Services } from '../services.ts';

const ATTEMPTS = 5;

export type RegisterChange = { readonly register: Register; readonly changed: boolean };

/**
 * Decides on the register as it stands and writes. Declarations of different people do not touch each other, so when somebody
 * else was first it is decided again on what is there now; `recusal.stale` only when that does not end.
 */
export async function changeRegister(
  code: string,
  { recusals }: Pick<Services, 'recusals'>,
  decide: (register: Register) => Result<Register, KnownRefusal>,
): Promise<Result<RegisterChange, KnownRefusal>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const register = await recusals.find(code);
    const decided = decide(register);
    if (!decided.ok) return decided;
    if (decided.value === register) return accept({ register, changed: false });
    if ((await recusals.save(code, decided.value)) === 'written')
      return accept({ register: decided.value, changed: true });
  }
  return refuse('recusal.stale');
}
