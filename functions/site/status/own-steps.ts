import { mayAppeal } from '../../../shared/domain/appeals/decide-filing.ts';
import { appealLastDay } from '../../../shared/domain/appeals/period.ts';
import { correctionBar } from '../../../shared/domain/correction/decide.ts';
import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import type { Role } from '../../../shared/domain/model/staff.ts';
import type { Stage } from '../../../shared/domain/model/stage.ts';
import type { Instant, LocalDate } from '../../../shared/domain/model/time.ts';
import type { CheckRecord } from '../../../shared/ports/application-store.ts';
import { appealFacts } from '../appeal/file-appeal.ts';
import { correctionFacts } from '../correction/facts.ts';
import type { Own } from '../own/find-own.ts';
import { mayLeave } from '../withdrawal/leave.ts';

/** What an applicant may do now, and until when; what is missing is not possible now. */
export type OwnActions = {
  readonly correct?: { readonly until: Instant };
  readonly withdraw: boolean;
  /** Without a day: until the next stage is opened. */
  readonly appeal?: { readonly lastDay?: LocalDate; readonly provisional?: boolean };
};

/** What the applicant may do with this application at `now`. */
export const actionsOf = (own: Own, now: Instant): OwnActions => {
  const facts = appealFacts(own, now);
  const last = appealLastDay(facts);
  const corrects = correctionBar(correctionFacts(own, now)) === undefined;
  return {
    ...(corrects && { correct: { until: Date.parse(own.record.campaign.registration.closes) } }),
    withdraw: mayLeave(own).ok,
    ...(mayAppeal(facts).ok && {
      appeal: last === undefined ? {} : { lastDay: last.date, provisional: last.provisional },
    }),
  };
};

/** An appeal as its applicant reads it. */
export type AppealStatus = Pick<Appeal, 'state' | 'text' | 'filedAt'> & {
  readonly answer?: { readonly reason: string; readonly role: Role; readonly at: Instant };
};

/** The appeal without the names of whoever decided. */
export const appealOf = (appeal: Appeal | undefined): AppealStatus | undefined => {
  if (appeal === undefined) return undefined;
  const { state, text, filedAt, answer } = appeal;
  return {
    state,
    text,
    filedAt,
    ...(answer && { answer: { reason: answer.reason, role: answer.role, at: answer.at } }),
  };
};

/** When somebody left by themselves, and in which stage; undefined for everybody else, also whoever an officer recorded. */
export const withdrawnOf = (
  checks: CheckRecord | undefined,
): { readonly at: Instant; readonly stage?: Stage } | undefined => {
  if (checks?.withdrew !== true || checks.left === undefined) return undefined;
  const at = checks.log.findLast(({ what }) => what === 'withdrew')?.at ?? 0;
  return { at, stage: checks.left };
};
