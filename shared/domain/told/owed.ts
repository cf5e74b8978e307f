import type { Campaign } from '../model/campaign.ts';
import type { MessageKind } from '../model/message.ts';
import type { Outcome } from '../model/selection.ts';
import type { Progress, Stage } from '../model/stage.ts';
import { factWords, type PlainFacts } from './facts.ts';

/** Something the applicant has to do now; `by` says until when or at what time, in words. */
export type Owed = { readonly what: string; readonly by?: string };

/** A message as far as it says what is owed. */
export type Asked = { readonly kind: MessageKind; readonly facts: PlainFacts };

export type OwedFacts = {
  readonly campaign: Pick<Campaign, 'track'>;
  readonly progress: Progress;
  /** What was last released to them; nothing before the review is closed. */
  readonly released?: Pick<Outcome, 'outcome' | 'shortlisted' | 'reached'> | undefined;
  /** What they were told, newest first. */
  readonly messages: readonly Asked[];
};

/** What a message asks for, until one of `settledBy` follows it. */
const ASKED: Readonly<
  Partial<Record<MessageKind, { readonly what: string; readonly settledBy: readonly MessageKind[] }>>
> = {
  'post.cancelled': {
    what: '改报其他符合条件的岗位',
    settledBy: ['post.moved', 'application.withdrawn'],
  },
  'contract.offered': {
    what: '签订合同，带居民身份证原件；放弃的也请告知',
    settledBy: ['contract.signed', 'contract.declined', 'struck', 'application.withdrawn'],
  },
};

const byMessages = (messages: readonly Asked[]): readonly Owed[] =>
  messages.flatMap(({ kind, facts }, index) => {
    const asked = ASKED[kind];
    // Newest first: what stands before it came later. Of two of one kind only the newer counts.
    const later = messages.slice(0, index).map((one) => one.kind);
    if (asked === undefined || later.some((one) => one === kind || asked.settledBy.includes(one))) return [];
    const { until } = factWords(facts);
    return [{ what: asked.what, ...(until !== undefined && { by: `${until}为止` }) }];
  });

/** When they sit it, as they were told last. */
const told = (messages: readonly Asked[], kind: MessageKind): { readonly by?: string } => {
  const found = messages.find((one) => one.kind === kind);
  const when = found && factWords(found.facts).when;
  return when === undefined ? {} : { by: when };
};

type Duty = (facts: OwedFacts) => Owed | undefined;
const isReached: (facts: OwedFacts) => boolean = ({ released }) => released?.reached === true;

/** What each stage asks of whoever is still in the procedure while it is open. */
const DUTIES: Readonly<Record<Stage, Duty>> = {
  registration: () => undefined,
  review: () => undefined,
  written: ({ messages }) => ({
    what: '参加笔试，带准考证和居民身份证原件',
    ...told(messages, 'ticket.issued'),
  }),
  interview: ({ released, messages }) =>
    released?.shortlisted
      ? { what: '参加面试，带居民身份证原件', ...told(messages, 'interview.assigned') }
      : undefined,
  background: (facts) => (isReached(facts) ? { what: '配合考察，按要求提供材料' } : undefined),
  medical: (facts) => (isReached(facts) ? { what: '按通知参加体检' } : undefined),
  assessment: () => ({ what: '按所在司法所的安排参加考核' }),
  exam: ({ messages }) => ({
    what: '参加考试，带准考证和居民身份证原件',
    ...told(messages, 'ticket.issued'),
  }),
  notice: () => undefined,
  contract: ({ released, messages }) =>
    released?.outcome === 'proposed' && !messages.some(({ kind }) => kind.startsWith('contract.'))
      ? { what: '等待签订合同的通知，准备好居民身份证原件' }
      : undefined,
};

const LEFT: readonly MessageKind[] = ['application.withdrawn', 'contract.declined'];

/**
 * What the applicant owes now: what messages ask for, then what the open stage does. Nothing once their procedure has ended; a tie
 * (待加试) asks for the extra test whatever stage is open. Source: 六(三) 知情权.
 */
export const owedBy = (facts: OwedFacts): readonly Owed[] => {
  const { progress, released, messages } = facts;
  if (messages.some(({ kind }) => LEFT.includes(kind))) return [];
  const asked = byMessages(messages);
  if (released?.outcome === 'tie-unresolved') return [...asked, { what: '参加加试，时间另行通知' }];
  if (released?.outcome !== undefined && released.outcome !== 'proposed') return asked;
  if (progress.status === 'draft' || !progress.open) return asked;
  const duty = DUTIES[progress.stage](facts);
  return duty === undefined ? asked : [...asked, duty];
};
