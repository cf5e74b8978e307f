import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import type { Notice } from '../../../shared/domain/model/notice.ts';
import { LONGEST_CALL_BACK_REASON } from '../../../shared/domain/notices/decide-call-back.ts';
import { NOTICE_RULES } from '../../../shared/domain/notices/kinds.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { TextArea, TextField } from '../../../shared/web/fields.tsx';
import { NoticeList } from '../../../shared/web/notice/notice-list.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { StopNote } from '../frame/notes.tsx';
import type { NoticeRow } from './rows.ts';
import { stateText } from './view.tsx';

export type OneNoticeProps = {
  readonly code: string;
  readonly row: NoticeRow | undefined;
  readonly notice: Notice | undefined;
  readonly absent: number;
  readonly mayPublish: boolean;
  readonly csrf: string;
  readonly typed: { readonly at: string; readonly reason: string };
  readonly refusal?: KnownRefusal;
};

/** One notice: where it stands, its content as the public will read it, and the form to publish, set or call it back. */
export function OneNoticeView(props: OneNoticeProps) {
  const { code, row, notice, mayPublish, refusal } = props;
  if (row === undefined || notice === undefined) return null;
  const { state } = row;
  return (
    <>
      <h1>{row.label}</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      <p>
        {stateText(row)}。{state === 'published' && <a href={`/notices/${notice.id}`}>查看公众看到的页面</a>}
      </p>
      {mayPublish && state === 'ready' && <PublishForm {...props} />}
      {mayPublish && state === 'scheduled' && <CallBackForm {...props} />}
      <h2>{row.notice === undefined ? '预览：现在公布的内容' : '公告内容'}</h2>
      <h3>{notice.title}</h3>
      <p>
        接受异议 {notice.workingDays} 个工作日，至 {formatDate(notice.lastDay)} 止
        {notice.provisional && '（节假日安排公布前暂按周一至周五推算）'}。
      </p>
      {notice.kind === 'review' && <p>未通过 {notice.refused} 人，公告只写人数。</p>}
      <NoticeList notice={notice} />
      <p class="buttons">
        <a class="linklike" href={campaignPath(code, `/notices/${notice.kind}/list.xlsx`)}>
          下载名单
        </a>
        <a class="linklike" href={campaignPath(code, '/notices')}>
          返回各环节公告
        </a>
      </p>
    </>
  );
}

const errorFor = (refusal: KnownRefusal | undefined, field: string): string | undefined =>
  refusal?.field === field ? refusalText(refusal).title : undefined;

function PublishForm({ code, row, absent, csrf, typed, refusal }: OneNoticeProps) {
  if (row === undefined) return null;
  return (
    <form method="post" action={campaignPath(code, `/notices/${row.kind}`)}>
      <Csrf token={csrf} />
      <p class="inset warn">
        提交后内容即固定，不能修改。姓名已按规定遮盖。定时发布的，到时间之前公众看不到，可以写明理由撤回；发布之后不能撤回。
      </p>
      {NOTICE_RULES[row.kind].scheduled && (
        <TextField
          name="at"
          label="发布时间"
          type="datetime-local"
          hint="北京时间；留空则立即发布"
          value={typed.at}
          error={errorFor(refusal, 'at')}
        />
      )}
      {absent > 0 && (
        <div class="choice">
          <input id="absent" type="checkbox" name="absent" value={String(absent)} />
          <label for="absent">有 {absent} 人没有成绩，已核对确属缺考，按缺考公布</label>
        </div>
      )}
      <p class="buttons">
        <button class="button" type="submit">
          确认内容并公布
        </button>
      </p>
    </form>
  );
}

function CallBackForm({ code, row, csrf, typed, refusal }: OneNoticeProps) {
  if (row?.notice === undefined) return null;
  return (
    <form method="post" action={campaignPath(code, `/notices/${row.kind}/call-back`)}>
      <Csrf token={csrf} />
      <p>{formatDateTime(row.notice.publishedAt)} 之前可以撤回，撤回后可以重新编制。</p>
      <TextArea
        name="reason"
        label="撤回的理由"
        hint={`最多 ${LONGEST_CALL_BACK_REASON} 字，记录在案`}
        rows={3}
        value={typed.reason}
        error={errorFor(refusal, 'reason')}
      />
      <p class="buttons">
        <button class="button danger" type="submit">
          撤回公告
        </button>
      </p>
    </form>
  );
}
