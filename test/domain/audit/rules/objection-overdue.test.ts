import { describe, expect, test } from 'vitest';
import { objectionOverdue, type Waiting } from '../../../../shared/domain/audit/rules/objection-overdue.ts';
import { anObjection } from '../../../builders/objection.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
// 15 working days after Thursday 20 June 2024: 11 July.
const FILED = at('2024-06-20T10:00:00');
const IN_TIME = at('2024-07-11T23:59:59.999');
const LATE = at('2024-07-12T00:00:00');

const waiting = (changes: Partial<Waiting>): Waiting => ({
  campaign: '2024-open-1',
  objections: [],
  applicants: [],
  ...changes,
});
const count = (changes: Partial<Waiting>, now: number): number =>
  objectionOverdue(waiting(changes), now, '2024-07-12').length;

describe('an objection', () => {
  const due = { dueOn: '2024-07-11' };
  test.each([
    ['is in time to the last moment of its due day', {}, IN_TIME, 0],
    ['is overdue from the first moment after', {}, LATE, 1],
    ['that was answered is not overdue', { state: 'rejected' } as const, LATE, 0],
    ['that was withdrawn is not overdue', { state: 'withdrawn' } as const, LATE, 0],
  ])('%s', (_what, changes, now, found) =>
    expect(count({ objections: [anObjection({ ...due, ...changes })] }, now)).toBe(found),
  );

  test('is told with its due day, and whether that is provisional', () => {
    const [found] = objectionOverdue(
      waiting({ objections: [anObjection({ ...due, dueProvisional: true })] }),
      LATE,
      '2024-07-12',
    );
    expect(found).toEqual({
      rule: 'objection.overdue',
      subject: { kind: 'objection', key: 'OBJECTION001' },
      campaign: '2024-open-1',
      facts: '公示期间提出的异议，答复期限为2024年7月11日（暂定），至今没有答复。',
      occurrence: '2024-07-12',
    });
  });
});

describe('an appeal', () => {
  const anAppellant = (
    state: 'filed' | 'upheld' | 'rejected',
    withdrew?: boolean,
  ): Waiting['applicants'][number] => ({
    number: '0123456789AB',
    appeal: { state, filedAt: FILED },
    ...(withdrew !== undefined && { checks: { withdrew } }),
  });

  test.each([
    ['is given as long as an objection', anAppellant('filed'), IN_TIME, 0],
    ['is overdue after that', anAppellant('filed'), LATE, 1],
    ['is overdue of somebody who went on, too', anAppellant('filed', false), LATE, 1],
    ['that was upheld is not overdue', anAppellant('upheld'), LATE, 0],
    ['that was rejected is not overdue', anAppellant('rejected'), LATE, 0],
    ['of somebody who left is nobody’s to answer', anAppellant('filed', true), LATE, 0],
    ['that was never filed is none', { number: '0123456789AB' }, LATE, 0],
  ])('%s', (_what, applicant, now, found) => expect(count({ applicants: [applicant] }, now)).toBe(found));

  test('counts the arrangements of years that the built-in calendar does not know', () => {
    const holidays = ['2024-07-11'];
    const arrangements = [{ year: 2024, holidays, makeUpDays: [] }];
    const facts = waiting({ applicants: [anAppellant('filed')] });
    expect(objectionOverdue(facts, LATE, '2024-07-12', arrangements)).toEqual([]);
  });

  test('is about the application', () => {
    const [found] = objectionOverdue(waiting({ applicants: [anAppellant('filed')] }), LATE, '2024-07-12');
    expect(found).toMatchObject({
      subject: { kind: 'application', key: '0123456789AB' },
      facts: '对资格审查结论的申诉，答复期限为2024年7月11日，至今没有答复。',
    });
  });
});
