import { standingOf } from '../../../shared/domain/marking/standing.ts';
import type { StoredEntry, StoredMarkSettlement } from '../../../shared/ports/marking-store.ts';
import type { ScoreSheet } from '../../../shared/ports/score-store.ts';
import { digestOf } from './digest.ts';

type Entered = {
  readonly entries: readonly StoredEntry[];
  readonly settlements: readonly StoredMarkSettlement[];
  /** The sheet formed last, if any. */
  readonly formed?: ScoreSheet | undefined;
};

/**
 * The agreed sheet (一致的成绩表) these entries and settlements make, to be stored with the change that leaves nothing open; undefined
 * while something is, or when the sheet formed last says just that.
 */
export const sheetOf = ({ entries, settlements, formed }: Entered, at: number): ScoreSheet | undefined => {
  const { agreed } = standingOf(entries, settlements);
  const [first, second] = entries;
  if (agreed === undefined || first === undefined || second === undefined) return undefined;
  const sha256 = digestOf(agreed);
  if (formed?.sha256 === sha256) return undefined;
  const { campaign, kind } = first;
  return {
    campaign,
    kind,
    version: (formed?.version ?? 0) + 1,
    marks: agreed,
    sha256,
    fileName: `${first.fileName}、${second.fileName}`,
    by: `${first.by}、${second.by}`,
    at,
    hands: [first.examiner, second.examiner],
  };
};
