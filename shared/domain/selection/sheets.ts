import type { Candidate } from '../model/selection.ts';

/** Which score sheets have been imported. Before that, a missing mark says nothing; after it, it means absent (缺考). */
export type Sheets = {
  readonly written: boolean;
  readonly interview: boolean;
  /** Internal track only. */
  readonly exam?: boolean;
};

/** Supposes that a sheet has been imported once it has a mark for anybody. Say it outright where it is known. */
export const sheetsSeen = (candidates: readonly Candidate[]): Sheets => ({
  written: candidates.some(({ written }) => written !== undefined),
  interview: candidates.some(({ interview }) => interview !== undefined),
  exam: candidates.some(({ exam }) => exam !== undefined),
});
