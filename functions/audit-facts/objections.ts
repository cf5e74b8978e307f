import { objectionKey, REVEAL_PREFIX } from '../../shared/adapters/dynamo/keys.ts';
import { identityRevealed } from '../../shared/domain/audit/rules/identity-revealed.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { ChangedRecords } from './changes.ts';
import { type Sources, WIDTH } from './services.ts';
import { unlessSpoiled } from './unless-spoiled.ts';

export type AuditedObjections = {
  readonly found: readonly Found[];
  /** Campaigns of objections that were filed or settled. */
  readonly campaigns: readonly string[];
};

const NOTHING: AuditedObjections = { found: [], campaigns: [] };

/** Whether it was answered in time cannot be said of what cannot be read. */
const spoiled = (number: string): Found => ({
  rule: 'objection.overdue',
  subject: { kind: 'objection', key: number },
  facts: '这份异议的记录格式不完整，无法读取，不能核对是否按期办理。',
  occurrence: 'spoiled',
});

const auditObjection = async (
  number: string,
  records: ReadonlySet<string>,
  { objections, reveals }: Sources,
): Promise<AuditedObjections> => {
  const objection = await objections.find(number);
  if (objection === undefined) return NOTHING;
  const isShown = [...records].some((sk) => sk.startsWith(REVEAL_PREFIX));
  const shown = isShown ? await reveals.of({ kind: 'objection', number }) : [];
  const moved = records.has(objectionKey(number).sk);
  return {
    found: identityRevealed(shown, { objections: [objection] }),
    campaigns: moved ? [objection.campaign] : [],
  };
};

/** Whether who objected was shown without need; and which campaigns the objections belong to. */
export const auditObjections = async (
  changed: ChangedRecords,
  sources: Sources,
): Promise<AuditedObjections> => {
  const audited = await inParallel([...changed], WIDTH, async ([number, records]) => {
    const one = await unlessSpoiled(objectionKey(number), () => auditObjection(number, records, sources));
    return one === 'spoiled' ? { ...NOTHING, found: [spoiled(number)] } : one;
  });
  return {
    found: audited.flatMap(({ found }) => found),
    campaigns: audited.flatMap(({ campaigns }) => campaigns),
  };
};
