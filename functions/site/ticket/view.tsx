import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { TICKET_STYLES } from '../../../shared/web/styles/ticket.ts';
import { TicketCard, type TicketFacts } from '../../../shared/web/ticket.tsx';

type Props = { readonly site: SiteContext; readonly ticket: TicketFacts };

/** One's own ticket, to be printed. */
export const TicketPage = ({ site, ticket }: Props) => (
  <SiteFrame site={site} title="准考证" section="status" styles={TICKET_STYLES} bodyClass="has-notice">
    <div class="tickets">
      <h1>准考证</h1>
      <p class="no-print">
        请用浏览器的打印功能打印本页（A4 纸）；手机上可以先存为 PDF 或截图，再到打印店打印。
      </p>
      <TicketCard ticket={ticket} />
    </div>
    <p class="no-print">
      <a class="linklike" href="/status">
        返回报名查询
      </a>
    </p>
  </SiteFrame>
);
