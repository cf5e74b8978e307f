import type { ContractState } from '../model/contract.ts';
import type { Counted, PositionFigures } from '../model/deletion.ts';
import { reviewOutcome } from '../review/standing.ts';
import { isHired } from './deletion-due.ts';

/** An applicant as far as the figures count them. */
export type CountedApplicant = {
  readonly position: string;
  readonly sex: 'male' | 'female';
  readonly review?: { readonly decision: 'accepted' | 'refused' };
  readonly appeal?: { readonly state: 'filed' | 'upheld' | 'rejected' };
  readonly contract?: { readonly state: ContractState };
};

const counted = (people: readonly CountedApplicant[]): Counted => {
  const male = people.filter(({ sex }) => sex === 'male').length;
  return { male, female: people.length - male };
};

const isAdmitted = ({ review, appeal }: CountedApplicant): boolean =>
  reviewOutcome(review, appeal) === 'accepted';

/** What is kept of a campaign's applicants once their data is deleted: how many men and women came how far, by position. */
export const closingFigures = (people: readonly CountedApplicant[]): readonly PositionFigures[] =>
  [...new Set(people.map(({ position }) => position))].toSorted().map((position) => {
    const here = people.filter((one) => one.position === position);
    return {
      position,
      registered: counted(here),
      admitted: counted(here.filter(isAdmitted)),
      hired: counted(here.filter(isHired)),
    };
  });
