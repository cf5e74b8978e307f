import type { ApplicationForm } from './application.ts';

/** What serving staff declare for 四(一); `true` answers the question as asked, which may be for or against them. */
export type InternalDeclarations = {
  readonly serving: boolean;
  readonly partyMember: boolean;
  readonly trainee: boolean;
  readonly retired: boolean;
  readonly socialInsuranceTransferable: boolean;
  /** Of Party members only; what others answer is not looked at. */
  readonly partyRelationTransferable: boolean;
  readonly criminal: boolean;
  readonly detentionDrugs: boolean;
  readonly credit: boolean;
  readonly disciplined: boolean;
};

/** An application of the internal track in the clear. `citizenId` has 18 characters with an upper-case X. */
export type InternalApplicationForm = Pick<
  ApplicationForm,
  'name' | 'citizenId' | 'phone' | 'position' | 'education' | 'major'
> & {
  readonly track: 'internal';
  readonly internal: InternalDeclarations;
};
