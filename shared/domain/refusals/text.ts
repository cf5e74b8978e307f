import { formatDate, formatDateTime } from '../calendar/format.ts';
import { fieldLabel } from '../field-labels.ts';
import type { Refusal } from '../model/result.ts';

/** What a person reads: what happened; what was kept, or the figures; what to do now. */
export type RefusalText = { readonly title: string; readonly detail: string; readonly action: string };

/** A text as it is written down: `kept`, a sentence, says what a form keeps; `detail` may then be empty. */
export type WrittenRefusal = RefusalText & { readonly kept?: string };

export type RefusalWriter = (refusal: Refusal) => WrittenRefusal;

/** A text without figures. */
export const says =
  (title: string, detail: string, action: string): RefusalWriter =>
  () => ({ title, detail, action });

/** The same about what was typed or uploaded, which a form keeps. */
export const saysKept =
  (kept: string) =>
  (title: string, detail: string, action: string): RefusalWriter =>
  () => ({ title, detail, action, kept });

/** A fact as text; empty when it is not there. */
export const fact = (refusal: Refusal, name: string): string => String(refusal.facts?.[name] ?? '');

/** A fact that is a moment (epoch ms), as people read it. */
export const momentFact = (refusal: Refusal, name: string): string => {
  const value = refusal.facts?.[name];
  return typeof value === 'number' ? formatDateTime(value) : '公告规定的时间';
};

/** A fact that is a day (YYYY-MM-DD), as people read it. */
export const dayFact = (refusal: Refusal, name: string): string => {
  const value = refusal.facts?.[name];
  return typeof value === 'string' ? formatDate(value) : '公示期最后一日';
};

/** The label of the field the refusal belongs to. */
export const labelOf = (refusal: Refusal): string => (refusal.field ? fieldLabel(refusal.field) : '此项');
