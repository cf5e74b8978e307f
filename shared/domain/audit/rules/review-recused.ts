import { formatDateTime } from '../../calendar/format.ts';
import type { Declaration, Register } from '../../model/recusal.ts';
import type { Instant } from '../../model/time.ts';
import { isSignedBy } from '../../objections/recusal.ts';
import { type ApplicationRule, aboutApplication } from './application-evidence.ts';

/** Longer than any id of the register: a stored one may have any length. */
const LONGEST_ID = 12;

type Decision = {
  readonly what: '资格审查结论' | '申诉答复' | '查询码补发';
  readonly by: string;
  readonly at: Instant;
};

/** Whether a declaration was made before a moment and had not been withdrawn then. */
const stoodAt = ({ at, withdrawn }: Declaration, moment: Instant): boolean =>
  at < moment && (withdrawn === undefined || withdrawn.at > moment);

/** The declaration that kept whoever signed a decision from this applicant when they took it. */
const keptBy = ({ declarations }: Register, { by, at }: Decision, number: string): Declaration | undefined =>
  declarations.find(
    ({ who, what, ...rest }) =>
      who.kind === 'staff' &&
      isSignedBy(by, who.id) &&
      what.kind === 'relation' &&
      what.number === number &&
      stoodAt({ who, what, ...rest }, at),
  );

/**
 * A review, the answer to an appeal, or a new query code by somebody whom the recusal register ties to the applicant, declared before the decision. What
 * was declared later, or withdrawn before it, is no fault. Source: 人社部规〔2019〕1号, by analogy.
 */
export const reviewRecused: ApplicationRule = (evidence) => {
  const { review, appeal, reissues = [], register, number } = evidence;
  const decisions: readonly Decision[] = [
    ...(review === undefined ? [] : [{ what: '资格审查结论' as const, ...review }]),
    ...(appeal?.answer === undefined ? [] : [{ what: '申诉答复' as const, ...appeal.answer }]),
    ...reissues.map(({ by, at }) => ({ what: '查询码补发' as const, by, at })),
  ];
  return decisions.flatMap((decision) => {
    const declared = keptBy(register, decision, number);
    if (declared === undefined) return [];
    const { what, at } = decision;
    return [
      aboutApplication(evidence, {
        rule: 'review.recused',
        facts: `${what}于${formatDateTime(at)}作出。作出的人员在此之前（${formatDateTime(declared.at)}）已在回避登记第 ${declared.id.slice(0, LONGEST_ID)} 条申报与报名人有应当回避的关系。`,
        occurrence: `${what} ${at}`,
      }),
    ];
  });
};
