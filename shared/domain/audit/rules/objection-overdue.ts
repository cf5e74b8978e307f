import { isOpenAppeal } from '../../appeals/moves.ts';
import { formatDate } from '../../calendar/format.ts';
import type { YearArrangement } from '../../calendar/working-days.ts';
import type { Appeal } from '../../model/appeal.ts';
import type { Found } from '../../model/audit.ts';
import type { Objection } from '../../model/objection.ts';
import type { Instant, LocalDate } from '../../model/time.ts';
import { answerDueOn, isOverdue } from '../../objections/due.ts';
import { isOpen } from '../../objections/moves.ts';

/** Objections and appeals of one campaign, as far as they may wait for an answer. */
export type Waiting = {
  readonly campaign: string;
  readonly objections: readonly Pick<Objection, 'number' | 'state' | 'dueOn' | 'dueProvisional'>[];
  readonly applicants: readonly {
    readonly number: string;
    readonly appeal?: Pick<Appeal, 'state' | 'filedAt'>;
    readonly checks?: { readonly withdrew?: boolean };
  }[];
};

const dueText = (date: LocalDate, provisional: boolean): string =>
  `答复期限为${formatDate(date)}${provisional ? '（暂定）' : ''}，至今没有答复。`;

/**
 * `objection.overdue`: an objection or appeal without an answer after its due day; that day's last moment is still in time. Nothing
 * names a due day for appeals: they are given as long as objections, the same inquiry. Nobody waits for the answer to the appeal of
 * somebody who has left.
 */
export const objectionOverdue = (
  { campaign, objections, applicants }: Waiting,
  at: Instant,
  today: LocalDate,
  arrangements: readonly YearArrangement[] = [],
): readonly Found[] => {
  const overdue = (subject: Found['subject'], what: string, due: string): Found => ({
    rule: 'objection.overdue',
    subject,
    campaign,
    facts: `${what}，${due}`,
    occurrence: today,
  });
  const late = objections.filter((one) => isOpen(one) && isOverdue(one.dueOn, at));
  return [
    ...late.map(({ number, dueOn, dueProvisional }) =>
      overdue({ kind: 'objection', key: number }, '公示期间提出的异议', dueText(dueOn, dueProvisional)),
    ),
    ...applicants.flatMap(({ number, appeal, checks }) => {
      if (appeal === undefined || !isOpenAppeal(appeal) || checks?.withdrew === true) return [];
      const { date, provisional } = answerDueOn(appeal.filedAt, arrangements);
      if (!isOverdue(date, at)) return [];
      return [
        overdue({ kind: 'application', key: number }, '对资格审查结论的申诉', dueText(date, provisional)),
      ];
    }),
  ];
};
