import type { Office, QuotaContent } from '../../../../shared/domain/model/quota.ts';
import { type FormValues, wholeNumber } from '../form-values.ts';
import { type QuotaView, splitOf } from '../load.ts';

/** What the form shows first: the statement that is being mended, or the proposal for the offices as they are now. */
export const firstValues = ({ latest, standing, list, least, proposal }: QuotaView): FormValues => {
  const mending = standing === 'draft' || standing === 'returned';
  const kept = mending && latest?.officesVersion === list.version ? latest : undefined;
  return valuesOf({
    total: String(kept?.total ?? least.least),
    reason: kept?.reason ?? (mending ? (latest?.reason ?? '') : ''),
    split: (kept?.split ?? proposal).map(String),
  });
};

const valuesOf = (given: {
  readonly total: string;
  readonly reason: string;
  readonly split: readonly string[];
}): FormValues => ({
  total: given.total,
  reason: given.reason,
  ...Object.fromEntries(given.split.map((share, index) => [`split.${index}`, share])),
});

const hasSplit = (values: FormValues): boolean =>
  Object.keys(values).some((name) => name.startsWith('split.'));

/** The values with the split proposed anew for the number typed; unchanged where there is none for it. */
export const withProposal = (values: FormValues, offices: readonly Office[]): FormValues => ({
  ...values,
  ...valuesOf({
    total: values.total ?? '',
    reason: values.reason ?? '',
    split: splitOf(offices, wholeNumber(values.total)).map(String),
  }),
});

/** What was typed, on the offices as they are now; a program that sends no split takes the proposed one. */
export const contentOf = (values: FormValues, { list }: Pick<QuotaView, 'list'>): QuotaContent => {
  const complete = hasSplit(values) ? values : withProposal(values, list.offices);
  const places = Object.keys(complete).filter((name) => name.startsWith('split.')).length;
  return {
    offices: list.offices,
    officesVersion: list.version,
    total: wholeNumber(complete.total),
    split: Array.from({ length: places }, (_, index) => wholeNumber(complete[`split.${index}`])),
    reason: complete.reason ?? '',
  };
};
