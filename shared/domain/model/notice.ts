import type { Instant, LocalDate } from './time.ts';

/** One person on a public notice: masked before it is ever stored. */
export type NoticeRow = {
  readonly number: string;
  readonly maskedName: string;
  readonly position: string;
  readonly office: string;
  /** Open recruitment only; the internal track has one mark, its exam, which is `final`. */
  readonly written?: number;
  readonly interview?: number;
  readonly final: number;
  readonly rank: number;
  readonly substitute: boolean;
};

export type Notice = {
  /** `<campaign>-proposed`: stable address of the page. */
  readonly id: string;
  readonly campaign: string;
  readonly county: string;
  readonly kind: 'proposed';
  /** Only an internal notice says its track. */
  readonly track?: 'internal';
  readonly title: string;
  readonly publishedAt: Instant;
  /** Last day of the notice; the day of publication is not counted. */
  readonly lastDay: LocalDate;
  /** True while a day lies beyond the published 调休 arrangements (weekdays assumed). */
  readonly provisional: boolean;
  readonly workingDays: number;
  readonly rows: readonly NoticeRow[];
  /** Places left open, per position code. */
  readonly openPlaces: Readonly<Record<string, number>>;
};
