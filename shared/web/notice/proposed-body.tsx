import { formatDate, localDate } from '../../domain/calendar/format.ts';
import type { ProposedNotice } from '../../domain/model/notice.ts';
import { NoticeList } from './notice-list.tsx';
import { Sign } from './sign.tsx';

/** The steps that led here, in the order of the track. */
const stepsOf = ({ track }: ProposedNotice): string =>
  track === 'internal'
    ? '面向在职专职辅助人员择优选聘，经报名、资格审查、考核、考试'
    : '经报名、资格审查、笔试、面试、考察、体检';

const OpenPlaces = ({ notice }: { readonly notice: ProposedNotice }) => {
  // A stored map has no order of its own.
  const open = Object.entries(notice.openPlaces)
    .filter(([, places]) => places > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (open.length === 0) return null;
  return <p>以下岗位未招满：{open.map(([position, places]) => `${position}岗位${places}名`).join('，')}。</p>;
};

/** The text of the notice of proposed appointments (拟聘用人员公示). */
export const ProposedBody = ({
  notice,
  bureau,
}: {
  readonly notice: ProposedNotice;
  readonly bureau: string;
}) => (
  <>
    <h1>{notice.title}</h1>
    <p>
      根据《临汾市开展司法协理员制度试点工作实施方案》（临政办函〔2024〕12号），按照公开、公平、公正的原则，
      {stepsOf(notice)}，现将拟聘用人员予以公示，接受社会监督。
    </p>
    <p>
      公示期为{notice.workingDays}个工作日，自{formatDate(localDate(notice.publishedAt))}发布之日的次日起，至
      {formatDate(notice.lastDay)}止
      {notice.provisional && '（所涉年度的节假日调休安排尚未公布，暂按周一至周五推算）'}。
    </p>
    <NoticeList notice={notice} />
    <OpenPlaces notice={notice} />
    <p>
      公示期内，对拟聘用人员有异议的，可以向{bureau}
      反映，写明事实和理由，署名或者不署名均可；也可以向纪检监察机关反映。
    </p>
    <Sign notice={notice} bureau={bureau} />
  </>
);
