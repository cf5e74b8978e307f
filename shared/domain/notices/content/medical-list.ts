import type { NoticeContent } from '../../model/notice.ts';
import { reachedFor } from '../../selection/reached.ts';
import { byPosition, type NoticeSource, personOf } from './person.ts';

/** Whoever was reached, passed the background check and has not withdrawn since. Source: 四(二)3 体检. */
export const medicalListContent = (source: NoticeSource): NoticeContent => {
  const { campaign, candidates, sheets } = source;
  const entering = reachedFor(campaign, candidates, sheets).filter(
    ({ checks, result }) => checks.background === 'pass' && result !== 'withdrawn',
  );
  return {
    kind: 'medical-list',
    rows: byPosition(
      source,
      entering.map((one) => personOf(one, source)),
    ),
  };
};
