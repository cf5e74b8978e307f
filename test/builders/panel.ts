import type { Arrangement, Panel } from '../../shared/domain/model/panel.ts';
import type { Participant, Register } from '../../shared/domain/model/recusal.ts';

/** 2024-07-01, 09:00 in Asia/Shanghai: the day the panels of these builders sit. */
export const INTERVIEW_DAY = '2024-07-01';
export const ON_THE_DAY = Date.parse(`${INTERVIEW_DAY}T09:00:00+08:00`);

export const external = (name: string): Participant => ({ kind: 'external', id: name, name });
export const FIVE = ['考官甲', '考官乙', '考官丙', '考官丁', '考官戊'].map(external);

/** A register on which these people have declared that there is nobody, and these relations stand. */
export const aRegister = (
  people: readonly Participant[],
  relations: readonly (readonly [Participant, string])[] = [],
): Register => ({
  version: people.length + relations.length,
  declarations: [
    ...people.map((who) => ({ who, what: { kind: 'none' } as const })),
    ...relations.map(([who, number]) => ({
      who,
      what: { kind: 'relation', relation: 'spouse', number } as const,
    })),
  ].map((one, index) => ({ ...one, id: `R${index + 1}`, by: 'officer01', at: 0 })),
});

/** A panel of five, nobody assigned. */
export const aPanel = (changes: Partial<Panel> = {}): Panel => ({
  id: 'P1',
  name: '第一考官组',
  room: '一号考场',
  date: INTERVIEW_DAY,
  from: '08:30',
  to: '12:00',
  members: FIVE,
  chair: 0,
  assigned: [],
  draws: [],
  marked: 0,
  log: [],
  ...changes,
});

export const anArrangement = (...panels: readonly Panel[]): Arrangement => ({ version: 1, panels });
