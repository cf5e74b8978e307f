import type { Office } from '../../../../shared/domain/model/quota.ts';

/** One office with the assistants a split gives it, and the people that makes together. */
export type OfficeLine = { readonly office: Office; readonly assistants: number; readonly people: number };

/** Offices joined with a split, in their order. */
export const officeLines = (offices: readonly Office[], split: readonly number[]): readonly OfficeLine[] =>
  offices.map((office, index) => {
    const assistants = split[index] ?? 0;
    return { office, assistants, people: office.serving + assistants };
  });
