import { sealSession, startSession } from '../../functions/console/session/session.ts';
import { composeIdentityAndSealer } from '../../shared/adapters/compose.ts';
import { ROLES, type Role } from '../../shared/domain/model/staff.ts';
import { DRAFT_PURPOSE, type Draft, draftCookie } from '../../shared/messages/draft.ts';
import { COUNTY, NOW } from './county.ts';

/** Who sends a request: the cookies of their browser, and the token that their commands carry. */
export type Actor = {
  readonly name: string;
  readonly role?: Role;
  readonly cookies: readonly string[];
  readonly csrf?: string;
};

export const NOBODY: Actor = { name: 'nobody', cookies: [] };

/** Every role of the staff of this county, signed in, and somebody of another county. */
export const staffActors = async (): Promise<readonly Actor[]> => {
  const { sealer } = composeIdentityAndSealer();
  const signedIn = async (name: string, role: Role, county: string): Promise<Actor> => {
    const staff = { account: `${role}01`, name: '王主任', county, roles: [role] };
    const session = startSession(staff, NOW);
    const seal = await sealSession(sealer, session, NOW);
    return { name, cookies: [`staff=${seal}`], csrf: session.csrf, ...(county === COUNTY && { role }) };
  };
  return Promise.all([
    ...ROLES.map((role) => signedIn(role, role, COUNTY)),
    signedIn('officer of another county', 'officer', '141081'),
  ]);
};

/** Somebody applying for these campaigns: with a draft begun in each, sealed as the form seals it. */
export const applicantActor = async (drafts: readonly Draft[]): Promise<Actor> => {
  const { sealer } = composeIdentityAndSealer();
  const cookies = await Promise.all(
    drafts.map(async (draft) => {
      const sealed = await sealer.seal(DRAFT_PURPOSE, draft, NOW + 3_600_000);
      return `${draftCookie(draft.campaign)}=${sealed}`;
    }),
  );
  return { name: 'applicant', cookies };
};
