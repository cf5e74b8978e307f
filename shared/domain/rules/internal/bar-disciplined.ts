import { declaredBar, type InternalRule } from './rule.ts';

/** 四(一)7(4): dealt with by the organisation for breaking rules or discipline; wider than the open track's bar. */
export const barDisciplined: InternalRule = {
  id: 'internal.bar.disciplined',
  decide: ({ internal }) => declaredBar(internal.disciplined),
};
