import { formatDate, localDate } from '../../domain/calendar/format.ts';
import type { Notice } from '../../domain/model/notice.ts';
import { formatMark } from '../../domain/ranking/mark.ts';
import { NoticeList } from './notice-list.tsx';
import { Sign } from './sign.tsx';

type StepNotice = Exclude<Notice, { kind: 'proposed' }>;

const INTRODUCTIONS: Readonly<Record<StepNotice['kind'], string>> = {
  review: '经资格审查，现将审查通过的人员予以公布。',
  written: '笔试已经结束，现将笔试成绩予以公布。进入面试的人员名单另行公布。',
  'interview-list': '按照笔试成绩和公告规定的比例，现将进入面试的人员名单予以公布。',
  interview: '面试已经结束，现将面试成绩和总成绩予以公布。',
  exam: '考试已经结束，现将考试成绩予以公布。',
  'medical-list': '经考察，现将进入体检的人员名单予以公布。',
  final: '经公示和签订合同，现将聘用结果予以公布。',
};

/** What the list alone does not say. */
function More({ notice }: { readonly notice: StepNotice }) {
  if (notice.kind === 'review')
    return notice.refused === 0 ? null : (
      <p>
        另有 {notice.refused} 人未通过。理由和依据的条款只告知本人，本人可以凭报名号和查询码在“报名查询”查看。
      </p>
    );
  if (notice.kind !== 'interview-list') return null;
  return (
    <ul>
      {notice.cuts.map(({ position, office, places, cut }) => (
        <li key={position}>
          {position} {office}：按比例可有 {places} 人进入面试
          {cut === undefined
            ? '，没有笔试合格的人员'
            : `，最后一名笔试成绩 ${formatMark(cut)}，同分的全部进入`}
          。
        </li>
      ))}
    </ul>
  );
}

/** The text of a notice of one step of the procedure. */
export const StepBody = ({ notice, bureau }: { readonly notice: StepNotice; readonly bureau: string }) => (
  <>
    <h1>{notice.title}</h1>
    <p>
      根据《临汾市开展司法协理员制度试点工作实施方案》（临政办函〔2024〕12号），按照公开、公平、公正的原则，
      {INTRODUCTIONS[notice.kind]}
    </p>
    <NoticeList notice={notice} />
    <More notice={notice} />
    <p>
      对以上内容有异议的，可以在{notice.workingDays}个工作日内，即
      {formatDate(localDate(notice.publishedAt))}发布之日的次日起至{formatDate(notice.lastDay)}止
      {notice.provisional && '（所涉年度的节假日调休安排尚未公布，暂按周一至周五推算）'}，向{bureau}
      反映，写明事实和理由，署名或者不署名均可；也可以向纪检监察机关反映。
    </p>
    <Sign notice={notice} bureau={bureau} />
  </>
);
