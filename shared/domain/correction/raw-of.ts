import type { FormField } from '../intake/raw-form.ts';
import type { Application, InternalStated, OpenStated } from '../model/application.ts';

const word = (answer: boolean): 'yes' | 'no' => (answer ? 'yes' : 'no');

const openAnswers = ({ experience, householdCode, residenceCode, preference, declarations }: OpenStated) => ({
  experience,
  household_code: householdCode,
  residence_code: residenceCode,
  law_qualification: word(preference.lawQualification),
  law_graduate: word(preference.lawGraduate),
  political_legal_experience: word(preference.politicalLegalExperience),
  criminal: word(declarations.criminal),
  detention_drugs: word(declarations.detentionDrugs),
  credit: word(declarations.credit),
  dismissed: word(declarations.dismissed),
  judicial_dismissal: word(declarations.judicialDismissal),
});

const internalAnswers = ({ internal }: InternalStated) => ({
  serving: word(internal.serving),
  party_member: word(internal.partyMember),
  trainee: word(internal.trainee),
  retired: word(internal.retired),
  social_insurance_transferable: word(internal.socialInsuranceTransferable),
  party_relation_transferable: word(internal.partyRelationTransferable),
  criminal: word(internal.criminal),
  detention_drugs: word(internal.detentionDrugs),
  credit: word(internal.credit),
  disciplined: word(internal.disciplined),
});

/**
 * A stored application as its form would have been typed, in the form's words. Citizen number and phone are sealed and stay
 * out; both consents were given when it was handed in, and hold for its corrections.
 */
export const rawOf = (application: Application): Readonly<Partial<Record<FormField, string>>> => ({
  name: application.name,
  position: application.position,
  education: application.education,
  major: application.major,
  ...(application.track === 'internal' ? internalAnswers(application) : openAnswers(application)),
  consent: 'yes',
  consent_sensitive: 'yes',
});
