import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';
import type { Declared } from '../../../shared/domain/model/recusal.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { relationIn } from './schema.ts';

/**
 * What is declared, from a relation in words and the relative's citizen number as typed; the number itself goes no further than
 * `numberOf`. Refusals: `recusal.relation`; `recusal.citizen-id` (missing, wrong, or given where there is nobody to declare).
 */
export async function declaredFrom(
  relation: string,
  citizenId: string,
  numberOf: (citizenId: string) => Promise<string>,
): Promise<Result<Declared, KnownRefusal>> {
  const kind = relationIn(relation);
  if (kind === undefined) return refuse('recusal.relation', { field: 'relation' });
  const typed = citizenId.replace(/\s/g, '');
  if (kind === 'none')
    return typed === '' ? accept({ kind }) : refuse('recusal.citizen-id', { field: 'citizen_id' });
  const parsed = parseCitizenNumber(typed);
  if (!parsed.ok) return refuse('recusal.citizen-id', { field: 'citizen_id' });
  return accept({ kind: 'relation', relation: kind, number: await numberOf(parsed.value.citizenId) });
}
