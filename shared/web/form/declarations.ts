import type { InternalFormField, OpenFormField } from '../../domain/intake/raw-form.ts';
import type { TrackId } from '../../domain/model/campaign.ts';
import type { InternalRuleId, OpenRuleId } from '../../domain/model/finding.ts';

/** The five bars an applicant of open recruitment answers for, in the plan's order; 四(二)2(6) is left to a reviewer. */
const OPEN = [
  { field: 'criminal', rule: 'open.bar.criminal' },
  { field: 'detention_drugs', rule: 'open.bar.detention-drugs' },
  { field: 'credit', rule: 'open.bar.credit' },
  { field: 'dismissed', rule: 'open.bar.dismissed' },
  { field: 'judicial_dismissal', rule: 'open.bar.judicial-dismissal' },
] as const satisfies readonly Declaration<OpenFormField, OpenRuleId>[];

/**
 * What serving staff answer for, in the plan's order; 四(一)7(5) is left to a reviewer. Where `question` stands, the answer yes
 * speaks for the person, so the question is asked the other way round than the plan's words, which follow it.
 */
const INTERNAL = [
  {
    field: 'serving',
    rule: 'internal.serving',
    question: '您是本县（市、区）司法行政系统内的在职专职辅助人员吗？',
    against: 'no',
  },
  { field: 'trainee', rule: 'internal.bar.trainee' },
  { field: 'retired', rule: 'internal.bar.retired' },
  {
    field: 'social_insurance_transferable',
    rule: 'internal.bar.social-insurance',
    question: '您的社保关系能转移接续至用人单位吗？',
    against: 'no',
  },
  {
    field: 'party_member',
    rule: 'internal.bar.party-relation',
    question: '您是中共党员吗？',
    against: 'none',
  },
  {
    field: 'party_relation_transferable',
    rule: 'internal.bar.party-relation',
    question: '党员填写：您的党组织关系能转移至对应党组织吗？不是党员的不用选。',
    against: 'no',
  },
  { field: 'criminal', rule: 'internal.bar.criminal' },
  { field: 'detention_drugs', rule: 'internal.bar.detention-drugs' },
  { field: 'credit', rule: 'internal.bar.credit' },
  { field: 'disciplined', rule: 'internal.bar.disciplined' },
] as const satisfies readonly Declaration<InternalFormField, InternalRuleId>[];

/** One declaration. `against`: the answer that speaks against the person; default yes. */
export type Declaration<Field = OpenFormField | InternalFormField, Rule = OpenRuleId | InternalRuleId> = {
  readonly field: Field;
  readonly rule: Rule;
  readonly question?: string;
  readonly against?: 'yes' | 'no' | 'none';
};

/** The declarations of a track's form, in its order. */
export const declarationsOf = (track: TrackId): readonly Declaration[] =>
  track === 'open' ? OPEN : INTERNAL;

/** Whether what somebody answered speaks against them. A member of no party is not asked about the Party. */
export const speaksAgainst = (
  { field, against = 'yes' }: Declaration,
  form: Readonly<Partial<Record<string, string | boolean>>>,
): boolean => {
  if (field === 'party_relation_transferable' && form.party_member !== 'yes') return false;
  return form[field] === against;
};
