import type { MessageKind } from '../domain/model/message.ts';
import type { Instant } from '../domain/model/time.ts';
import type { PlainFacts } from '../domain/told/facts.ts';
import type { Slot } from '../domain/told/slot.ts';
import type { SmsMark } from '../domain/told/sms.ts';

/** What an applicant was told, as they read it in the site; the words stay as they were told. */
export type ToldMessage = {
  /** The same however often it is delivered: number, kind, moment and what told it. */
  readonly id: string;
  readonly number: string;
  readonly campaign: string;
  readonly kind: MessageKind;
  readonly at: Instant;
  /** The moment it is stored under; two tellings of one piece of news have the same id and slot. */
  readonly slot: Instant;
  /** The telling that stored it, and whose part the short message is: another of the same news sends none. */
  readonly toldBy: string;
  readonly facts: PlainFacts;
  readonly title: string;
  readonly text: string;
  readonly sms: SmsMark;
};

/** One line of a campaign's messages. */
export type ToldRow = Pick<ToldMessage, 'id' | 'number' | 'kind' | 'at' | 'sms'>;

export type MessageStore = {
  /** Stores a message once; answers what lies there, this one or the one stored before under its id. */
  keep(message: ToldMessage): Promise<ToldMessage>;
  /** What lies there; undefined when nobody was told. Consistent read. */
  find(number: string, slot: Slot): Promise<ToldMessage | undefined>;
  /** Notes what became of the short message; one that was delivered stays delivered. */
  markSms(message: ToldMessage, sms: SmsMark): Promise<void>;
  /** Everything one applicant was told, newest first. */
  listOf(number: string): Promise<readonly ToldMessage[]>;
  /** Everything told in a campaign, newest first. */
  told(campaign: string): Promise<readonly ToldRow[]>;
};

export type DueNotice = { readonly id: string; readonly campaign: string; readonly publishedAt: Instant };

/** Which notices everybody concerned has been told of. */
export type Announcements = {
  has(notice: string): Promise<boolean>;
  /** Idempotent: the first moment stays. */
  mark(notice: string, at: Instant): Promise<void>;
  /** Notices public at `now`, at most 90 days old, of which nobody was told yet. */
  due(now: Instant): Promise<readonly DueNotice[]>;
};
