import type { YearArrangement } from '../calendar/working-days.ts';
import type { Notice } from '../model/notice.ts';
import type { Objection, ObjectorContact } from '../model/objection.ts';
import { accept, type Checked } from '../model/result.ts';
import type { NoticeSupplement } from '../model/supplement.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { answerDueOn } from './due.ts';
import { parseObjection, type RawObjection } from './parse-objection.ts';
import { checkObjectionPeriod, listedRows } from './period.ts';

export type FilingCommand = {
  readonly raw: RawObjection;
  readonly notice: Notice;
  readonly supplements: readonly NoticeSupplement[];
  /** The number it gets. */
  readonly number: string;
  readonly now: Instant;
  readonly arrangements?: readonly YearArrangement[];
};

export type Filing = { readonly objection: Objection; readonly contact?: ObjectorContact };

/**
 * Decides whether an objection is taken: from anybody, with name or without, while the notice runs.
 * Refusals, in this order: `objection.invalid` with every fault in `refusals` (see parse-objection.ts), then
 * `objection.not-open` / `objection.period-over`. Source: 四(二)3 公示; rules.md 4.
 */
export const decideFiling = (command: FilingCommand): Checked<Filing, KnownRefusal> => {
  const { raw, notice, supplements, number, now, arrangements } = command;
  const parsed = parseObjection(raw, listedRows(notice, supplements));
  if (!parsed.ok) return parsed;
  const { text, concerns, contact } = parsed.value;
  const period = checkObjectionPeriod(notice, supplements, concerns?.number, now);
  if (!period.ok) return { ...period, refusals: [] };
  const due = answerDueOn(now, arrangements);
  const objection: Objection = {
    number,
    notice: notice.id,
    campaign: notice.campaign,
    text,
    ...(concerns && { concerns: concerns.number, position: concerns.position }),
    named: (contact?.name ?? '') !== '',
    filedAt: now,
    dueOn: due.date,
    dueProvisional: due.provisional,
    state: 'filed',
    version: 1,
  };
  return accept({ objection, ...(contact && { contact }) });
};
