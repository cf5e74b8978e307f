/** Rule ids of the open track: the ones in code, in outcome files and on screens. */
export const OPEN_RULES = [
  'open.nationality',
  'open.character',
  'open.age',
  'open.residence',
  'open.education',
  'open.skills',
  'open.discipline',
  'open.bar.criminal',
  'open.bar.detention-drugs',
  'open.bar.credit',
  'open.bar.dismissed',
  'open.bar.judicial-dismissal',
  'open.bar.unsuitable',
] as const;
export type OpenRuleId = (typeof OPEN_RULES)[number];

/**
 * What one rule says of one application.
 * - `pass` / `fail`: the machine decided, from the facts given.
 * - `check`: the plan leaves it to judgement; a reviewer decides, with a reason.
 * `evidence` is `computed` when it follows from the citizen number, `declared` while nobody has verified it.
 * `facts` is one Chinese sentence with the figures used; the clause text itself is looked up by `rule` in clauses.ts.
 */
export type Finding = {
  readonly rule: OpenRuleId;
  readonly clause: string;
  readonly verdict: 'pass' | 'fail' | 'check';
  readonly evidence: 'computed' | 'declared' | 'reviewer';
  readonly facts: string;
};

export type Screening = {
  readonly number: string;
  readonly campaign: string;
  /** One finding per rule, in the order of OPEN_RULES. */
  readonly findings: readonly Finding[];
  readonly eligible: boolean;
};
