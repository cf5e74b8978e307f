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

/** Rule ids of the internal track, 四(一). Assessment and exam are found by their own stages, never by a reviewer. */
export const INTERNAL_RULES = [
  'internal.serving',
  'internal.education',
  'internal.assessment',
  'internal.exam',
  'internal.bar.roster',
  'internal.bar.age',
  'internal.bar.trainee',
  'internal.bar.retired',
  'internal.bar.social-insurance',
  'internal.bar.party-relation',
  'internal.bar.criminal',
  'internal.bar.detention-drugs',
  'internal.bar.credit',
  'internal.bar.disciplined',
  'internal.bar.unsuitable',
] as const;
export type InternalRuleId = (typeof INTERNAL_RULES)[number];

export type RuleId = OpenRuleId | InternalRuleId;

/** Every rule of both tracks; an application only ever meets those of its own. */
export const RULES = [...OPEN_RULES, ...INTERNAL_RULES] as const;

/**
 * What one rule says of one application.
 * - `pass` / `fail`: the machine decided, from the facts given.
 * - `check`: the plan leaves it to judgement; a reviewer decides, with a reason.
 * `evidence` is `computed` when it follows from the citizen number, `declared` while nobody has verified it.
 * `facts` is one Chinese sentence with the figures used; the clause text itself is looked up by `rule` in clauses.ts.
 */
export type Finding = {
  readonly rule: RuleId;
  readonly clause: string;
  readonly verdict: 'pass' | 'fail' | 'check';
  readonly evidence: 'computed' | 'declared' | 'reviewer';
  readonly facts: string;
};

export type Screening = {
  readonly number: string;
  readonly campaign: string;
  /** One finding per rule, in the order of its track's rules. */
  readonly findings: readonly Finding[];
  readonly eligible: boolean;
};
