import { fieldLabel } from '../../domain/field-labels.ts';
import { type KnownRefusal, refusalText } from '../../domain/refusals.ts';
import { declarationsOf } from './declarations.ts';

/** Fields answered by choosing, not by typing. */
const CHOSEN = ['position', 'education', 'household_code', 'residence_code'];

const DECLARED = [...declarationsOf('open'), ...declarationsOf('internal')];

/** What stands beside a field: what is wrong and what to do; that nothing is lost is said once, above. */
export const fieldSentence = (refusal: KnownRefusal): string => {
  const { code, field = '' } = refusal;
  const { title, action } = refusalText(refusal);
  if (code === 'consent.required') return `请勾选“${fieldLabel(field)}”；不同意的不能报名`;
  if (code !== 'field.required') return `${title}。${action}`;
  if (DECLARED.some((declared) => declared.field === field))
    return `请选择“是”或“否”：${fieldLabel(field).replace(/^是否/, '')}`;
  return CHOSEN.includes(field) ? `请选择${fieldLabel(field)}` : title;
};
