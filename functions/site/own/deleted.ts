import type { Deletion } from '../../../shared/domain/model/deletion.ts';
import { refuse } from '../../../shared/domain/model/result.ts';

/** Tells whoever has the code that what they ask for was deleted: when, under which rule, and how long it had been kept. */
export const deletedBy = <Code extends 'application.deleted' | 'objection.deleted'>(
  code: Code,
  { at, days, keptUntil, clause }: Pick<Deletion, 'at' | 'days' | 'keptUntil' | 'clause'>,
) => refuse(code, { facts: { at, days, keptUntil, clause } });
