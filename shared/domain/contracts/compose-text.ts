import { formatDate } from '../calendar/format.ts';
import { DUTIES } from '../clauses.ts';
import { SEX_LABELS } from '../labels.ts';
import type { Sex } from '../model/application.ts';
import type { ContractTerms } from '../model/contract.ts';
import { fillIn } from './placeholders.ts';

export type TextFacts = {
  /** The employer: the county's bureau. */
  readonly bureau: string;
  readonly name: string;
  readonly sex: Sex;
  readonly number: string;
  readonly title: string;
  readonly position: string;
  readonly office: string;
  readonly terms: ContractTerms;
};

/** A term of whole months in words: 3年, 18个月. */
export const termWords = (months: number): string =>
  months % 12 === 0 ? `${months / 12}年` : `${months}个月`;

const probationWords = (months: number): string => (months === 0 ? '不约定试用期' : `${months}个月`);

const DUTY_LINES = DUTIES.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');

/**
 * The text of a contract from the county's template. What identifies the person beyond the name (SEALED_PLACEHOLDERS) stays a
 * placeholder: it is filled in only in print. Takes a template that `checkTemplate` accepted.
 */
export const composeText = (template: string, facts: TextFacts): string => {
  const { bureau, name, sex, number, title, position, office, terms } = facts;
  return fillIn(template, {
    单位: bureau,
    姓名: name,
    性别: SEX_LABELS[sex],
    报名号: number,
    招聘: title,
    岗位: `司法协理员（岗位${position}）`,
    工作地点: office,
    职责: DUTY_LINES,
    期限: termWords(terms.months),
    起始日期: formatDate(terms.startOn),
    终止日期: formatDate(terms.endOn),
    试用期: probationWords(terms.probationMonths),
    报酬: terms.pay,
  });
};

/** A stored text with the person's identity in it, for print. */
export const printedText = (
  stored: string,
  person: { readonly citizenId: string; readonly phone: string },
): string => fillIn(stored, { 身份证号: person.citizenId, 电话: person.phone });
