import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';

/** Links to the notices of one campaign that are published; nothing while there are none. */
export function CampaignNotices({
  notices,
}: {
  readonly notices: readonly Pick<NoticeSummary, 'id' | 'title' | 'publishedAt'>[];
}) {
  if (notices.length === 0) return null;
  return (
    <section>
      <h2>已发布的公告和公示</h2>
      <ul>
        {notices.map(({ id, title, publishedAt }) => (
          <li key={id}>
            <a href={`/notices/${id}`}>{title}</a>（{formatDateTime(publishedAt)} 发布）
          </li>
        ))}
      </ul>
    </section>
  );
}
