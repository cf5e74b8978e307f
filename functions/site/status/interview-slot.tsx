import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { Facts } from '../../../shared/web/facts.tsx';
import type { StatusModel } from './model.ts';

/** When and where the interview is; never who examines. Nothing before anybody is to hear the applicant. */
export function InterviewPlace({ interview }: Pick<StatusModel, 'interview'>) {
  if (interview === undefined) return null;
  return (
    <>
      <h2>面试安排</h2>
      {interview.arranged ? (
        <>
          <Facts
            facts={[
              ['日期', formatDate(interview.date)],
              ['报到时间', interview.from],
              ['地点', interview.room],
            ]}
          />
          <p>请带居民身份证原件按时到场抽签。抽签时没有到场的，按缺考处理；面试中请不要说出姓名。</p>
        </>
      ) : (
        <p>您的面试安排正在调整，原来的时间、地点不再有效。新的安排确定后会再通知您，请常来本页查看。</p>
      )}
    </>
  );
}
