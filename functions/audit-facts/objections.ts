import { objectionKey, REVEAL_PREFIX } from '../../shared/adapters/dynamo/keys.ts';
import { unlessUnreadable } from '../../shared/adapters/dynamo/unreadable.ts';
import { identityRevealed } from '../../shared/domain/audit/rules/identity-revealed.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { ChangedRecords } from './changes.ts';
import { type Sources, WIDTH } from './services.ts';

export type AuditedObjections = {
  readonly found: readonly Found[];
  /** Campaigns of objections that were filed or settled. */
  readonly campaigns: readonly string[];
};

/** Whether who objected was shown without need; and which campaigns the objections belong to. */
export const auditObjections = async (
  changed: ChangedRecords,
  { objections, reveals }: Sources,
): Promise<AuditedObjections> => {
  const audited = await inParallel([...changed], WIDTH, async ([number, records]) => {
    const objection = await unlessUnreadable(objectionKey(number), () => objections.find(number));
    if (objection === undefined) return { found: [], campaigns: [] };
    const shown = [...records].some((sk) => sk.startsWith(REVEAL_PREFIX))
      ? await reveals.of({ kind: 'objection', number })
      : [];
    const moved = records.has(objectionKey(number).sk);
    return {
      found: identityRevealed(shown, { objections: [objection] }),
      campaigns: moved ? [objection.campaign] : [],
    };
  });
  return {
    found: audited.flatMap(({ found }) => found),
    campaigns: audited.flatMap(({ campaigns }) => campaigns),
  };
};
