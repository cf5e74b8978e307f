import { isLocalDate } from '../calendar/days.ts';
import { localDate } from '../calendar/format.ts';
import type { ContractTerms } from '../model/contract.ts';
import { accept, type Checked } from '../model/result.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { checkProbation } from './probation.ts';
import { LEAST_MONTHS, lastSigningDay, MOST_MONTHS, termEnd } from './term.ts';

/** The terms as an officer typed them. */
export type TypedTerms = {
  readonly startOn: string;
  readonly months: number;
  readonly probationMonths: number;
  readonly pay: string;
  readonly signBy: string;
};

/** Characters of what is said of pay. */
export const LONGEST_PAY = 300;

const dateFaults = (
  { startOn, signBy }: TypedTerms,
  lastDay: LocalDate,
  today: LocalDate,
): readonly KnownRefusal[] => {
  const faults: KnownRefusal[] = [];
  if (!isLocalDate(startOn)) faults.push({ code: 'contract.date', field: 'startOn' });
  else if (startOn <= lastDay)
    faults.push({ code: 'contract.start-early', field: 'startOn', facts: { lastDay } });
  if (!isLocalDate(signBy)) faults.push({ code: 'contract.date', field: 'signBy' });
  else if (signBy < today) faults.push({ code: 'contract.sign-by-past', field: 'signBy' });
  else if (isLocalDate(startOn) && signBy > lastSigningDay(startOn))
    faults.push({
      code: 'contract.sign-by-late',
      field: 'signBy',
      facts: { lastDay: lastSigningDay(startOn) },
    });
  return faults;
};

const termFaults = ({ months, probationMonths }: TypedTerms): readonly KnownRefusal[] => {
  if (!Number.isInteger(months) || months < LEAST_MONTHS || months > MOST_MONTHS)
    return [{ code: 'contract.term', field: 'months', facts: { least: LEAST_MONTHS } }];
  const probation = checkProbation(months, probationMonths);
  return probation.ok ? [] : [probation.refusal];
};

const payFaults = ({ pay }: TypedTerms): readonly KnownRefusal[] => {
  const length = [...pay.trim()].length;
  return length > 0 && length <= LONGEST_PAY && !/[{}]/.test(pay)
    ? []
    : [{ code: 'contract.pay', field: 'pay', facts: { most: LONGEST_PAY } }];
};

/**
 * Checks the terms of a contract and works out its last day. Work begins after the person's own notice period (`lastDay`); to be
 * signed by a day not past and within one month of the first day of work (劳动合同法 10). All faults are answered.
 * Refusals: `contract.date`, `contract.start-early` (facts.lastDay), `contract.sign-by-past`, `contract.sign-by-late`
 * (facts.lastDay), `contract.term` (facts.least), `contract.probation-too-long`, `contract.pay` (facts.most).
 */
export const checkTerms = (
  typed: TypedTerms,
  lastDay: LocalDate,
  now: Instant,
): Checked<ContractTerms, KnownRefusal> => {
  const faults = [...dateFaults(typed, lastDay, localDate(now)), ...termFaults(typed), ...payFaults(typed)];
  const [refusal] = faults;
  if (refusal !== undefined) return { ok: false, refusal, refusals: faults };
  const { startOn, months, probationMonths, pay, signBy } = typed;
  return accept({
    startOn,
    endOn: termEnd(startOn, months),
    months,
    probationMonths,
    pay: pay.trim(),
    signBy,
  });
};
