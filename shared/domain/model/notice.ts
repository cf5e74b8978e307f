import type { Mark } from './selection.ts';
import type { Instant, LocalDate } from './time.ts';

/** Every public notice of a campaign, in the order of the procedure; shared/domain/notices/kinds.ts says which is due when. */
export const NOTICE_KINDS = [
  'review',
  'written',
  'interview-list',
  'interview',
  'exam',
  'medical-list',
  'proposed',
  'final',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Somebody on a public notice: masked before it is ever stored. */
export type NoticePerson = {
  readonly number: string;
  readonly maskedName: string;
  readonly position: string;
  readonly office: string;
};

/** One mark of a written exam, or of the internal track's exam; who goes on is not said beside it. */
export type MarkRow = NoticePerson & { readonly mark: Mark };

/** Somebody who enters the interview; the mark in hundredths. */
export type InterviewListRow = NoticePerson & { readonly written: number };

/** Both marks; `total` and `rank` only for whoever is ranked. */
export type InterviewRow = NoticePerson & {
  readonly written: number;
  readonly interview: Mark;
  readonly total?: number;
  readonly rank?: number;
};

/** Somebody proposed for appointment. */
export type NoticeRow = NoticePerson & {
  /** Open recruitment only; the internal track has one mark, its exam, which is `final`. */
  readonly written?: number;
  readonly interview?: number;
  readonly final: number;
  readonly rank: number;
  readonly substitute: boolean;
};

/** Somebody who was hired; `startsOn` once a contract says so. */
export type FinalRow = NoticePerson & { readonly startsOn?: LocalDate };

/** How the interview list of one position was cut: so many places by ratio, and the last mark that enters. */
export type ListCut = {
  readonly position: string;
  readonly office: string;
  readonly places: number;
  readonly cut?: number;
};

/** What every notice says of itself, whatever it lists. */
export type NoticeHead = {
  /** `<campaign>-<kind>`: stable address of the page. */
  readonly id: string;
  readonly campaign: string;
  readonly county: string;
  /** Only an internal notice says its track. */
  readonly track?: 'internal';
  readonly title: string;
  /** From this very millisecond on anybody may read it; before, nobody outside the console. */
  readonly publishedAt: Instant;
  /** When the content was fixed, where that was before `publishedAt`; absent: published at once. */
  readonly composedAt?: Instant;
  /** Last day of the notice; the day of publication is not counted. */
  readonly lastDay: LocalDate;
  /** True while a day lies beyond the published 调休 arrangements (weekdays assumed). */
  readonly provisional: boolean;
  readonly workingDays: number;
};

/** What a notice lists, by its kind. */
export type NoticeContent =
  | {
      readonly kind: 'review';
      /** Whoever passed. Of those refused only how many: their reasons are for themselves. */
      readonly rows: readonly NoticePerson[];
      readonly refused: number;
    }
  | { readonly kind: 'written' | 'exam'; readonly rows: readonly MarkRow[] }
  | {
      readonly kind: 'interview-list';
      readonly rows: readonly InterviewListRow[];
      readonly cuts: readonly ListCut[];
    }
  | { readonly kind: 'interview'; readonly rows: readonly InterviewRow[] }
  | { readonly kind: 'medical-list'; readonly rows: readonly NoticePerson[] }
  | {
      readonly kind: 'proposed';
      readonly rows: readonly NoticeRow[];
      /** Places left open, per position code. */
      readonly openPlaces: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'final'; readonly rows: readonly FinalRow[] };

export type Notice = NoticeHead & NoticeContent;
export type NoticeOf<Kind extends NoticeKind> = Extract<Notice, { kind: Kind }>;
/** The notice of proposed appointments, the only one that supplements follow. */
export type ProposedNotice = NoticeOf<'proposed'>;

/** A notice without what it lists: enough to say that it is there, and from when to when. */
export type NoticeSummary = Omit<NoticeHead, 'county' | 'track'> & {
  readonly kind: NoticeKind;
  /** Once its text is rendered and never changes again. */
  readonly frozen?: boolean;
};

/** What an officer did to a notice before or at its publication, for the record. */
export type NoticeEvent = {
  readonly event: 'composed' | 'called-back';
  readonly kind: NoticeKind;
  readonly at: Instant;
  /** Signature of whoever acted. */
  readonly by: string;
  /** The moment of publication that was set. */
  readonly publishedAt: Instant;
  /** Why it was called back. */
  readonly reason?: string;
};
