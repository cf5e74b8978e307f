import type { AppealState } from '../model/appeal.ts';

/** Every legal move of an appeal: there is one appeal, and its answer is final. */
export const APPEAL_MOVES: Readonly<
  Record<AppealState, Readonly<Partial<Record<'uphold' | 'reject', AppealState>>>>
> = {
  filed: { uphold: 'upheld', reject: 'rejected' },
  upheld: {},
  rejected: {},
};

/** Whether an appeal still waits for its answer. */
export const isOpenAppeal = (appeal: { readonly state: AppealState } | undefined): boolean =>
  appeal?.state === 'filed';
