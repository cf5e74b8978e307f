import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { ToldMessage } from '../../../shared/ports/message-store.ts';
import { smsLabel } from './labels.ts';

/** What one applicant was told, newest first, with what became of the short message. */
export const ToldSection = ({ messages }: { readonly messages: readonly ToldMessage[] }) => (
  <section>
    <h2>已发给本人的消息</h2>
    {messages.length === 0 ? (
      <p class="table-empty">还没有消息。收到报名后几分钟内会有第一条。</p>
    ) : (
      <ul class="conditions">
        {messages.map(({ id, at, title, text, sms }) => (
          <li key={id}>
            <strong>{title}</strong>{' '}
            <span class="soft small">
              {formatDateTime(at)}，{smsLabel(sms)}
            </span>
            <span class="hint">{text}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
);
