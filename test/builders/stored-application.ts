import { randomBytes } from 'node:crypto';
import type {
  InternalStoredApplication,
  OpenStoredApplication,
} from '../../shared/ports/application-store.ts';
import { aDocumentSet } from './application.ts';

/** As long as what KMS gives for a data key of 32 bytes. */
const KEY_BYTES = 184;

const random = (length: number): string => randomBytes(length).toString('base64');

/** An application as intake stores it, for position 01 of builders/campaign.ts; sealed parts are random bytes. */
export const aStoredApplication = (
  number: string,
  changes: Partial<OpenStoredApplication> = {},
): OpenStoredApplication => ({
  number,
  campaign: '2024-open-1',
  name: '王小明',
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
  sex: 'male',
  submittedAt: Date.parse('2024-06-20T10:00:00+08:00'),
  documents: aDocumentSet(),
  sealed: { key: random(KEY_BYTES), citizenId: random(46), phone: random(39) },
  codeDigest: randomBytes(32).toString('hex'),
  ...changes,
});

/** The same of the internal track: in service, with no bar. */
export const anInternalApplication = (
  number: string,
  changes: Partial<InternalStoredApplication> = {},
): InternalStoredApplication => {
  const {
    experience: _experience,
    householdCode: _household,
    residenceCode: _residence,
    declarations: _declarations,
    preference: _preference,
    ...common
  } = aStoredApplication(number);
  return {
    ...common,
    track: 'internal',
    internal: {
      serving: true,
      partyMember: false,
      trainee: false,
      retired: false,
      socialInsuranceTransferable: true,
      partyRelationTransferable: false,
      criminal: false,
      detentionDrugs: false,
      credit: false,
      disciplined: false,
    },
    ...changes,
  };
};
