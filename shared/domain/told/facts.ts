import { formatDate, formatDateTime, localDate } from '../calendar/format.ts';
import { STAGE_LABELS } from '../labels.ts';
import { STAGES } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import { noticeLabel } from './notice-labels.ts';

/** The facts a text may be filled with. Whatever else an item adds to its `tell` stays where it is. */
export const FACT_NAMES = [
  'stage',
  'notice',
  'exam',
  'decision',
  'result',
  'position',
  'when',
  'until',
  'round',
] as const;
export type FactName = (typeof FACT_NAMES)[number];
export type PlainFacts = Readonly<Partial<Record<FactName, string | number>>>;

/** The same as words of a sentence; a fact that is missing or cannot be read is left out. */
export type FactWords = Readonly<Partial<Record<FactName, string>>>;

const EARLIEST: Instant = 946_684_800_000;
const LATEST: Instant = 4_102_444_800_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
/** A post's code as announcements print it; no room for a citizen or telephone number, nor for a name. */
const POSITION = /^(?!.*\d{6})[A-Za-z0-9-]{1,10}$/;

const DECISIONS: Readonly<Record<string, string>> = {
  accepted: '同意',
  upheld: '成立',
  corrected: '已更正',
  confirmed: '维持原结果',
  unchanged: '成绩不变',
  rejected: '不成立',
  refused: '不同意',
};

const inRange = (at: number): boolean => at >= EARLIEST && at < LATEST;

/** 31 February is written like a day and is none. */
const isDay = (value: string): boolean => {
  const at = Date.parse(`${value}T00:00:00+08:00`);
  return !Number.isNaN(at) && localDate(at) === value;
};

/** A day or a moment in words; undefined for anything that is neither. */
const timeWords = (value: string | number): string | undefined => {
  if (typeof value === 'number')
    return Number.isInteger(value) && inRange(value) ? formatDateTime(value) : undefined;
  if (DATE.test(value)) return isDay(value) ? formatDate(value) : undefined;
  return MOMENT.test(value) && inRange(Date.parse(value)) ? formatDateTime(Date.parse(value)) : undefined;
};

const stageWords = (value: string | number): string | undefined => {
  const stage = STAGES.find((one) => one === value);
  return stage && STAGE_LABELS[stage];
};

const decisionWords = (value: string | number): string | undefined =>
  Object.hasOwn(DECISIONS, value) ? DECISIONS[value] : undefined;

const READERS: Readonly<Record<FactName, (value: string | number) => string | undefined>> = {
  stage: stageWords,
  notice: (value) => noticeLabel(String(value)),
  exam: stageWords,
  decision: decisionWords,
  result: decisionWords,
  position: (value) => (POSITION.test(String(value)) ? String(value) : undefined),
  when: timeWords,
  until: timeWords,
  // Tells news of one round of a stage from that of another; never said.
  round: timeWords,
};

/** What items of other parts call the same. */
const ALSO: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  position: ['post'],
  when: ['startsAt', 'startOn'],
  until: ['signBy', 'lastDay'],
};

/**
 * Only what a text can use: known names whose values are a stage, a notice, a decision, a post, a day or a moment. Free text
 * never passes, so that nobody's name or number can, whatever an item carries.
 */
export const plainFacts = (facts: Readonly<Record<string, unknown>> = {}): PlainFacts =>
  Object.fromEntries(
    FACT_NAMES.flatMap((name) => {
      const value = [name, ...(ALSO[name] ?? [])].map((one) => facts[one]).find((one) => one !== undefined);
      const usable = typeof value === 'string' || typeof value === 'number';
      return usable && READERS[name](value) !== undefined ? [[name, value]] : [];
    }),
  );

/** The facts as words, in the order of FACT_NAMES. */
export const factWords = (facts: Readonly<Record<string, unknown>> = {}): FactWords =>
  Object.fromEntries(
    Object.entries(plainFacts(facts)).map(([name, value]) => [
      name,
      FACT_NAMES.filter((one) => one === name).map((one) => READERS[one](value))[0],
    ]),
  );
