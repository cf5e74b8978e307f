import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { TicketNote } from './model.ts';

type Props = {
  readonly status: { readonly number: string; readonly ticket?: TicketNote };
  readonly code: string;
};

/** When and where the exam is, and the way to the ticket; number and code go along, as nobody is signed in here. */
export function TicketSection({ status: { number, ticket }, code }: Props) {
  if (ticket === undefined) return null;
  return (
    <section class="no-print">
      <h2>准考证</h2>
      <p>
        {ticket.stage}：{formatDateTime(ticket.startsAt)}，{ticket.place}。请打印准考证，考试当天带好。
      </p>
      <form method="post" action="/status/ticket">
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="code" value={code} />
        <p class="buttons">
          <button class="button" type="submit">
            查看和打印准考证
          </button>
        </p>
      </form>
    </section>
  );
}
