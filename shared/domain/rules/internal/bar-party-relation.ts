import { declaredBar, type InternalRule } from './rule.ts';

/** 四(一)6: a Party member whose membership cannot be transferred; applies to Party members only. */
export const barPartyRelation: InternalRule = {
  id: 'internal.bar.party-relation',
  decide: ({ internal }) =>
    internal.partyMember
      ? declaredBar(!internal.partyRelationTransferable)
      : { verdict: 'pass', evidence: 'declared', facts: '本人声明：不是中共党员，本项不适用' },
};
