import type { Role } from './model/staff.ts';

const READERS = ['officer', 'reviewer', 'examiner', 'hr', 'inspector', 'city', 'province'] as const;
const RESULT_READERS = ['officer', 'examiner', 'hr', 'inspector', 'city', 'province'] as const;
const FILE_READERS = ['officer', 'reviewer', 'inspector', 'city', 'province'] as const;

/**
 * Who may do what on the staff pages; the only such table. Reviewing and score entry are kept apart from running the
 * campaign, so that nobody both decides who may sit an exam and enters its marks. Inspection, city and province read all and
 * change nothing (六(三)), but that city and province review and file the county's number (四, opening paragraph): which of
 * them at which moment is quota/moves.ts's to say; and that inspection and city close what the audits found (六(三), 六(四)). Offices and finance have no part in a campaign yet.
 */
export const PERMISSIONS = {
  'campaign.read': READERS,
  'campaign.create': ['officer'],
  'campaign.publish': ['officer'],
  'campaign.correct': ['officer'],
  'stage.change': ['officer'],
  'applications.read': ['officer', 'reviewer', 'hr', 'inspector', 'city', 'province'],
  'review.read': FILE_READERS,
  'review.decide': ['reviewer'],
  'documents.read': FILE_READERS,
  'identity.reveal': ['officer', 'reviewer'],
  'roster.read': FILE_READERS,
  'roster.import': ['officer'],
  'assessment.read': ['officer', 'reviewer', 'examiner', 'inspector', 'city', 'province'],
  'assessment.enter': ['reviewer', 'examiner'],
  'assessment.settle': ['officer'],
  'scores.read': RESULT_READERS,
  'scores.import': ['examiner'],
  'scores.settle': ['examiner'],
  'score-reviews.read': ['officer', 'examiner', 'inspector', 'city', 'province'],
  'score-reviews.decide': ['examiner'],
  'ranking.read': RESULT_READERS,
  'checks.read': ['officer', 'hr', 'inspector', 'city', 'province'],
  'checks.record': ['officer'],
  'outcomes.read': RESULT_READERS,
  'notice.read': RESULT_READERS,
  'notice.publish': ['officer'],
  'quota.read': READERS,
  'quota.edit': ['officer'],
  'quota.decide': ['city', 'province'],
  'opening.read': READERS,
  'opening.decide': ['officer'],
  'sitting.read': READERS,
  'sitting.print': ['officer', 'examiner', 'inspector', 'city', 'province'],
  'sitting.arrange': ['officer'],
  'host.read': READERS,
  'host.edit': ['officer'],
  'host.decide': ['city', 'province'],
  'objections.read': ['officer', 'hr', 'inspector', 'city', 'province'],
  'objections.answer': ['officer'],
  'messages.read': ['officer', 'reviewer', 'hr', 'inspector', 'city', 'province'],
  'appeals.read': FILE_READERS,
  'appeals.decide': ['officer', 'reviewer'],
  // A new query code for an applicant who stands at the desk: whoever holds it may act for them.
  'code.reissue': ['officer'],
  'contracts.read': ['officer', 'hr', 'inspector', 'city', 'province'],
  'contracts.manage': ['officer'],
  // Whoever declares sees their own; everybody's is for those who must match them, and those who inspect.
  'recusal.declare': ['officer', 'reviewer', 'examiner', 'hr'],
  'recusal.read': READERS,
  'recusal.read-all': ['officer', 'inspector', 'city', 'province'],
  // Who is heard by whom; examiners know candidates by lot number only.
  'panels.read': ['officer', 'hr', 'inspector', 'city', 'province'],
  'panels.arrange': ['officer'],
  'panels.marks': ['examiner'],
  'audit.read': ['officer', 'inspector', 'city', 'province'],
  // Which of them may answer and which may close is audit/moves.ts's to say.
  'audit.act': ['officer', 'inspector', 'city'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type StaffAction = keyof typeof PERMISSIONS;

/** Whether somebody with these roles may do this. Takes the roles of a signed-in member of staff. */
export const may = (roles: readonly Role[], action: StaffAction): boolean => {
  const allowed: readonly Role[] = PERMISSIONS[action];
  return roles.some((role) => allowed.includes(role));
};

/**
 * Whom an address is for that asks for no role: everybody; whoever fills in the form in this browser (the sealed draft); an
 * applicant or an objector who proves it by number and code; anybody of the staff who is signed in, of whatever county.
 */
export const AUDIENCES = ['anybody', 'draft', 'applicant', 'objector', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];
