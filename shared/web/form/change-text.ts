import type { Change } from '../../domain/correction/changes.ts';
import { fieldLabel } from '../../domain/field-labels.ts';
import { EDUCATION_LABELS } from '../../domain/labels.ts';
import { EDUCATION_LEVELS } from '../../domain/model/application.ts';
import type { Campaign } from '../../domain/model/campaign.ts';
import { placeName } from '../place-name.ts';

type Posts = Pick<Campaign, 'positions'>;

/** An answer of the form as people read it. */
const answerText = (field: string, answer: string, { positions }: Posts): string => {
  if (answer === '') return '未填写';
  if (field === 'position')
    return `${answer} ${positions.find(({ code }) => code === answer)?.office ?? ''}`.trim();
  if (field === 'education') {
    const level = EDUCATION_LEVELS.find((known) => known === answer);
    return level === undefined ? answer : EDUCATION_LABELS[level];
  }
  if (field === 'household_code' || field === 'residence_code') return placeName(answer);
  return { yes: '是', no: '否' }[answer] ?? answer;
};

/** What a correction changed, as a label and both answers; of the phone and the documents only that they are new. */
export const changeText = (
  { field, from, to }: Change,
  campaign: Posts,
): { readonly label: string; readonly from: string; readonly to: string } => {
  const label = field === 'documents' ? '五份材料' : fieldLabel(field);
  if (from === undefined || to === undefined) return { label, from: '原来的', to: '已更换' };
  return { label, from: answerText(field, from, campaign), to: answerText(field, to, campaign) };
};
