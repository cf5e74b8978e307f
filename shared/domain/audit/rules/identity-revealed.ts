import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Reveal } from '../../model/reveal.ts';
import { type MattersHistory, mayHaveBeen } from '../../reveals/history.ts';
import { REVEAL_PAGE_LABELS, REVEAL_TASK_LABELS } from '../../reveals/labels.ts';

const factsOf = ({ task, page, at }: Reveal): string => {
  const shown = `${formatDateTime(at)}在“${REVEAL_PAGE_LABELS[page]}”页面查看了完整的个人信息`;
  return task === 'none'
    ? `${shown}，当时没有需要办理的事项。`
    : `${shown}，记录的事由是“${REVEAL_TASK_LABELS[task]}”，按办理经过当时没有这一事项。`;
};

/**
 * Personal data that was shown in full without anything to do about the person: the record says so itself, or names a task which,
 * by its own history, was not open then. Source: 个人信息保护法 6; 六(二).
 */
export const identityRevealed = (reveals: readonly Reveal[], history: MattersHistory): readonly Found[] =>
  reveals
    .filter((reveal) => !mayHaveBeen(reveal, history))
    .map((reveal) => ({
      rule: 'identity.revealed',
      subject: { kind: reveal.of.kind, key: reveal.of.number },
      campaign: reveal.campaign,
      facts: factsOf(reveal),
      occurrence: `${reveal.at} ${reveal.account}`,
    }));
