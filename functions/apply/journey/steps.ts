import { formFaults } from '../../../shared/domain/intake/parse-form.ts';
import type { FormField } from '../../../shared/domain/intake/raw-form.ts';
import { DOCUMENT_KINDS } from '../../../shared/domain/model/application.ts';
import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Draft } from '../../../shared/messages/draft.ts';

/** The pages of the form in their order, and the fields of each. */
export const STEPS = [
  { id: 'start', label: '同意说明', fields: ['consent', 'consent_sensitive'] },
  { id: 'identity', label: '身份', fields: ['name', 'citizen_id', 'phone', 'position'] },
  {
    id: 'education',
    label: '学历和经历',
    fields: [
      'education',
      'major',
      'experience',
      'household_code',
      'residence_code',
      'law_qualification',
      'law_graduate',
      'political_legal_experience',
    ],
  },
  {
    id: 'declarations',
    label: '本人声明',
    fields: ['criminal', 'detention_drugs', 'credit', 'dismissed', 'judicial_dismissal'],
  },
  { id: 'documents', label: '上传材料', fields: [] },
  { id: 'check', label: '核对提交', fields: [] },
] as const satisfies readonly { id: string; label: string; fields: readonly FormField[] }[];

export type StepId = (typeof STEPS)[number]['id'];

/** The fields of one page. */
export const fieldsOf = (step: StepId): readonly FormField[] =>
  STEPS.find(({ id }) => id === step)?.fields ?? [];

/** Address of a page of the form; the start has none of its own. */
export const stepPath = (campaign: string, step: StepId): string =>
  `/campaigns/${campaign}/apply${step === 'start' ? '' : `/${step}`}`;

/** Whether a page of the form needs nothing more. */
export function isComplete(step: StepId, draft: Draft | undefined, campaign: Campaign): boolean {
  if (draft === undefined || step === 'check') return false;
  if (step === 'documents') return DOCUMENT_KINDS.every((kind) => draft.documents?.files[kind] !== undefined);
  return formFaults(draft.form, campaign, fieldsOf(step)).length === 0;
}

/** The first page that still needs something; `check` when all is there. */
export const firstIncomplete = (draft: Draft | undefined, campaign: Campaign): StepId =>
  STEPS.find(({ id }) => !isComplete(id, draft, campaign))?.id ?? 'check';

/** Whether a page may be opened: nothing before it is missing. */
export const mayOpen = (step: StepId, draft: Draft | undefined, campaign: Campaign): boolean => {
  const order = STEPS.map(({ id }) => id);
  return order.indexOf(step) <= order.indexOf(firstIncomplete(draft, campaign));
};
