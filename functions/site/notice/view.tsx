import { findCounty } from '../../../shared/counties/index.ts';
import { formatDate } from '../../../shared/domain/calendar/format.ts';
import type { NoticeCorrection } from '../../../shared/domain/model/score-review.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import { lastDayOfAll } from '../../../shared/domain/objections/period.ts';
import type { PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import { MarkCorrections } from '../../../shared/web/mark-corrections.tsx';
import { NoticeBody } from '../../../shared/web/notice-body.tsx';
import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';
import { SupplementList } from '../../../shared/web/supplement-list.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { ObjectionLink } from './objection-link.tsx';

type Props = {
  readonly site: SiteContext;
  readonly notice: PublishedNotice;
  readonly supplements: readonly NoticeSupplement[];
  readonly corrections: readonly NoticeCorrection[];
  readonly listSha256: string;
};

/** One public notice: the frozen text, what was published below it since, how to object, and how to check it. */
export const NoticePage = ({ site, notice, supplements, corrections, listSha256 }: Props) => (
  <SiteFrame site={site} title={notice.title} section="notices" bodyClass="has-notice">
    {notice.html === undefined ? (
      <article class="notice">
        <NoticeBody notice={notice} bureau={findCounty(notice.county)?.bureau ?? notice.county} />
      </article>
    ) : (
      // The body was rendered and frozen by the notices function; its digest stands below.
      <article class="notice" dangerouslySetInnerHTML={{ __html: notice.html }} />
    )}
    <MarkCorrections corrections={corrections} />
    <SupplementList supplements={supplements} />
    <p class="no-print">
      <a class="linklike" href={`/notices/${notice.id}/list.xlsx`}>
        下载名单（.xlsx）
      </a>
    </p>
    <aside class="no-print" aria-label="关于本公示">
      <h2>对公示有异议</h2>
      <p>
        请在 {formatDate(lastDayOfAll(notice, supplements))} 前（含当天）向{site.countyName}
        司法局提出，写明事实和理由，署名或者不署名均可；也可以向纪检监察机关反映。
      </p>
      <ObjectionLink notice={notice} supplements={supplements} now={site.now} />
      {notice.provisional && (
        <p>公示期涉及的节假日调休安排尚未公布，截止日期暂按周一至周五推算，公布后以更新的日期为准。</p>
      )}
      <EvidencePart notice={notice} listSha256={listSha256} />
    </aside>
  </SiteFrame>
);
