import type { InternalRule } from './rule.ts';

/** 四(一): in service as auxiliary staff of this county's judicial administration, as declared; a reviewer confirms it. */
export const serving: InternalRule = {
  id: 'internal.serving',
  decide: ({ internal }) =>
    internal.serving
      ? { verdict: 'pass', evidence: 'declared', facts: '本人声明：为在职专职辅助人员（尚未核实）' }
      : { verdict: 'fail', evidence: 'declared', facts: '本人声明：不是在职专职辅助人员' },
};
