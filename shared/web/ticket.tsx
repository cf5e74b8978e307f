import { formatDateTime } from '../domain/calendar/format.ts';
import type { SittingTerms } from '../domain/model/sitting.ts';
import { groupCode } from './group-code.ts';

/** What an admission ticket shows. */
export type TicketFacts = {
  /** Of the announcement. */
  readonly title: string;
  readonly stage: string;
  readonly ticketNumber: string;
  readonly name: string;
  readonly maskedCitizenId: string;
  readonly post: string;
  readonly number: string;
  readonly roomName: string;
  readonly seat: number;
  readonly terms: SittingTerms;
  /** Address of a picture that can be shown; absent: there is none, or it is a PDF. */
  readonly photo?: string;
};

/** 2024年6月29日 09:00 至 11:00, and both days where the exam ends on another. */
export const timesOf = ({ startsAt, endsAt }: SittingTerms): string => {
  const [from, to] = [formatDateTime(startsAt), formatDateTime(endsAt)];
  const [day = '', clock = ''] = to.split(' ');
  return from.startsWith(day) ? `${from} 至 ${clock}` : `${from} 至 ${to}`;
};

/** An admission ticket (准考证); printed two to a page of A4, half a page each. */
export function TicketCard({ ticket }: { readonly ticket: TicketFacts }) {
  const { terms } = ticket;
  const facts: readonly (readonly [string, string])[] = [
    ['姓名', ticket.name],
    ['身份证号', ticket.maskedCitizenId],
    ['报名号', groupCode(ticket.number)],
    ['报考岗位', ticket.post],
    ['考试时间', timesOf(terms)],
    ['考试地点', terms.place],
  ];
  return (
    <article class="ticket">
      <h2>
        <span>{ticket.title.replace(/公告$/u, '')}</span>
        {ticket.stage}准考证
      </h2>
      <div class="ticket-body">
        <dl>
          <div class="ticket-number">
            <dt>准考证号</dt>
            <dd>{ticket.ticketNumber}</dd>
          </div>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div class="ticket-seat">
            <dt>考场座位</dt>
            <dd>
              {ticket.roomName} {ticket.seat} 号
            </dd>
          </div>
        </dl>
        {ticket.photo === undefined ? (
          <p class="ticket-photo">贴近期免冠照片</p>
        ) : (
          <img class="ticket-photo" src={ticket.photo} alt={`${ticket.name}的照片`} />
        )}
      </div>
      {terms.bring.length > 0 && (
        <ol>
          {terms.bring.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </article>
  );
}
