import { maskName } from '../../identity/mask.ts';
import type { Campaign } from '../../model/campaign.ts';
import type { NoticePerson } from '../../model/notice.ts';
import type { Candidate, Mark } from '../../model/selection.ts';
import type { Instant } from '../../model/time.ts';
import type { Sheets } from '../../selection/sheets.ts';

/** What a notice is composed from; `names` by application number. */
export type NoticeSource = {
  readonly campaign: Campaign;
  readonly candidates: readonly Candidate[];
  readonly sheets: Sheets;
  readonly names: Readonly<Record<string, string>>;
  /** Application numbers of everybody whose contract is signed. */
  readonly signed: ReadonlySet<string>;
  /** When the notice is published; its period counts from there. */
  readonly publishedAt: Instant;
  /** When its content is fixed; the same as `publishedAt` when it is published at once. */
  readonly now: Instant;
};

/** Somebody as the public reads them. */
export const personOf = (
  { number, position }: Pick<Candidate, 'number' | 'position'>,
  { campaign, names }: NoticeSource,
): NoticePerson => ({
  number,
  maskedName: maskName(names[number] ?? ''),
  position,
  office: campaign.positions.find(({ code }) => code === position)?.office ?? position,
});

/** Rows position by position, in the order of the campaign; within one as `order` says, equals by number, for printing only. */
export const byPosition = <Row extends NoticePerson>(
  { campaign }: NoticeSource,
  rows: readonly Row[],
  order: (a: Row, b: Row) => number = () => 0,
): readonly Row[] =>
  campaign.positions.flatMap(({ code }) =>
    rows
      .filter(({ position }) => position === code)
      .sort((a, b) => order(a, b) || (a.number < b.number ? -1 : 1)),
  );

/** A mark as a figure to sort by: whoever was absent stands last. */
export const sortable = (mark: Mark): number => (mark === 'absent' ? -1 : mark);
