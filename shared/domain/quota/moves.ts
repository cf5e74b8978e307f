import type { QuotaEvent, QuotaLevel, QuotaState } from '../model/quota.ts';

/** One legal move of a statement: which level makes it, and where it leads. */
export type QuotaMove = { readonly by: QuotaLevel; readonly to: QuotaState };

/** Where the county stands before its first statement. */
export type QuotaStanding = QuotaState | 'none';

/**
 * Every legal move of the statement for review and filing (逐级上报审核备案, 四 opening paragraph); pages ask this table. The
 * county's officer drafts and submits; the city approves or returns what was submitted; the province approves or returns
 * what the city approved, and files what it approved itself. Saving over a filed statement begins the next one: the filed
 * number stays in force until another is filed.
 */
export const QUOTA_MOVES: Readonly<Record<QuotaStanding, Readonly<Partial<Record<QuotaEvent, QuotaMove>>>>> =
  {
    none: { save: { by: 'officer', to: 'draft' } },
    draft: { save: { by: 'officer', to: 'draft' }, submit: { by: 'officer', to: 'submitted' } },
    submitted: { approve: { by: 'city', to: 'city' }, return: { by: 'city', to: 'returned' } },
    city: { approve: { by: 'province', to: 'province' }, return: { by: 'province', to: 'returned' } },
    province: { file: { by: 'province', to: 'filed' }, return: { by: 'province', to: 'returned' } },
    filed: { save: { by: 'officer', to: 'draft' } },
    returned: { save: { by: 'officer', to: 'draft' } },
  };

/** Whether saving in this state begins a statement of its own instead of changing the present one. */
export const beginsAnew = (standing: QuotaStanding): boolean => standing === 'none' || standing === 'filed';
