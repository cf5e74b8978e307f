import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { RightToKnow } from './right-to-know.ts';

type Message = RightToKnow['inbox'][number];

/** The newest in sight, the others unfolded on request: an old phone shows one screen at a time. */
const IN_SIGHT = 2;

const Messages = ({ messages }: { readonly messages: readonly Message[] }) => (
  <ul class="conditions">
    {messages.map(({ kind, at, title, text }) => (
      <li key={`${kind}${at}`}>
        <strong>{title}</strong> <span class="soft small nums">{formatDateTime(at)}</span>
        <br />
        {text}
      </li>
    ))}
  </ul>
);

/** Everything the applicant was told, newest first. */
export function Inbox({ inbox }: Pick<RightToKnow, 'inbox'>) {
  const older = inbox.slice(IN_SIGHT);
  return (
    <section>
      <h2>消息</h2>
      {inbox.length === 0 ? (
        <p class="table-empty">还没有消息。报名收到后几分钟内、以及每个环节有结果时，消息会列在这里。</p>
      ) : (
        <Messages messages={inbox.slice(0, IN_SIGHT)} />
      )}
      {older.length > 0 && (
        <details>
          <summary>查看较早的 {older.length} 条消息</summary>
          <Messages messages={older} />
        </details>
      )}
    </section>
  );
}
