import type { RawForm } from '../../shared/domain/intake/raw-form.ts';
import type { ApplicationForm, DocumentSet } from '../../shared/domain/model/application.ts';
import { aCitizenNumber } from './citizen-number.ts';

/** An application as typed, without a fault, for position 01 of the campaign of builders/campaign.ts. */
export const aRawForm = (changes: RawForm = {}): RawForm => ({
  name: '王小明',
  citizen_id: aCitizenNumber(),
  phone: '13800138000',
  position: '01',
  education: 'college',
  major: '法律事务',
  experience: '',
  household_code: '141024',
  residence_code: '141024',
  law_qualification: false,
  law_graduate: false,
  political_legal_experience: false,
  criminal: false,
  detention_drugs: false,
  credit: false,
  dismissed: false,
  judicial_dismissal: false,
  consent: true,
  consent_sensitive: true,
  ...changes,
});

/** The same application, parsed. */
export const anApplicationForm = (changes: Partial<ApplicationForm> = {}): ApplicationForm => ({
  name: '王小明',
  citizenId: aCitizenNumber(),
  phone: '13800138000',
  position: '01',
  education: 'college',
  major: '法律事务',
  experience: '',
  householdCode: '141024',
  residenceCode: '141024',
  declarations: {
    criminal: false,
    detentionDrugs: false,
    credit: false,
    dismissed: false,
    judicialDismissal: false,
  },
  preference: { lawQualification: false, lawGraduate: false, politicalLegalExperience: false },
  ...changes,
});

/** Five small documents under one upload. */
export const aDocumentSet = (changes: Partial<DocumentSet> = {}): DocumentSet => ({
  uploadId: 'upload-1',
  files: {
    'id-front': { type: 'jpg', size: 1_000 },
    'id-back': { type: 'jpg', size: 1_000 },
    certificate: { type: 'pdf', size: 2_000 },
    residence: { type: 'png', size: 1_500 },
    photo: { type: 'jpg', size: 800 },
  },
  ...changes,
});
