import { formFaults } from '../../../shared/domain/intake/parse-form.ts';
import type { FormField } from '../../../shared/domain/intake/raw-form.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { Campaign, TrackId } from '../../../shared/domain/model/campaign.ts';
import type { Draft } from '../../../shared/messages/draft.ts';

/** The pages of the form in their order. */
export const STEPS = [
  { id: 'start', label: '同意说明' },
  { id: 'identity', label: '身份' },
  { id: 'education', label: '学历和经历' },
  { id: 'declarations', label: '本人声明' },
  { id: 'documents', label: '上传材料' },
  { id: 'check', label: '核对提交' },
] as const satisfies readonly { id: string; label: string }[];

export type StepId = (typeof STEPS)[number]['id'];

type StepFields = Readonly<Record<StepId, readonly FormField[]>>;

const SAME_FIELDS = {
  start: ['consent', 'consent_sensitive'],
  identity: ['name', 'citizen_id', 'phone', 'position'],
  documents: [],
  check: [],
} as const;

/** The fields of each page, by the track of the campaign. */
const FIELDS: Readonly<Record<TrackId, StepFields>> = {
  open: {
    ...SAME_FIELDS,
    education: [
      'education',
      'major',
      'experience',
      'household_code',
      'residence_code',
      'law_qualification',
      'law_graduate',
      'political_legal_experience',
    ],
    declarations: ['criminal', 'detention_drugs', 'credit', 'dismissed', 'judicial_dismissal'],
  },
  internal: {
    ...SAME_FIELDS,
    education: ['education', 'major'],
    declarations: [
      'serving',
      'party_member',
      'trainee',
      'retired',
      'social_insurance_transferable',
      'party_relation_transferable',
      'criminal',
      'detention_drugs',
      'credit',
      'disciplined',
    ],
  },
};

/** The fields of one page. */
export const fieldsOf = (step: StepId, track: TrackId): readonly FormField[] => FIELDS[track][step];

/** What a page is called: serving staff are not asked for their life. */
export const labelOf = ({ id, label }: (typeof STEPS)[number], track: TrackId): string =>
  id === 'education' && track === 'internal' ? '学历' : label;

/** Address of a page of the form; the start has none of its own. */
export const stepPath = (campaign: string, step: StepId): string =>
  `/campaigns/${campaign}/apply${step === 'start' ? '' : `/${step}`}`;

/** Whether a page of the form needs nothing more. */
export function isComplete(step: StepId, draft: Draft | undefined, campaign: Campaign): boolean {
  if (draft === undefined || step === 'check') return false;
  if (step === 'documents') return DOCUMENT_KINDS.every((kind) => draft.documents?.files[kind] !== undefined);
  return formFaults(draft.form, campaign, fieldsOf(step, campaign.track)).length === 0;
}

/** The first page that still needs something; `check` when all is there. */
export const firstIncomplete = (draft: Draft | undefined, campaign: Campaign): StepId =>
  STEPS.find(({ id }) => !isComplete(id, draft, campaign))?.id ?? 'check';

/** Whether a page may be opened: nothing before it is missing. */
export const mayOpen = (step: StepId, draft: Draft | undefined, campaign: Campaign): boolean => {
  const order = STEPS.map(({ id }) => id);
  return order.indexOf(step) <= order.indexOf(firstIncomplete(draft, campaign));
};
