import { formatEnd } from '../../../shared/domain/calendar/format-end.ts';
import { NO_POST } from '../../../shared/domain/model/opening.ts';
import { Radios } from '../../../shared/web/choices.tsx';
import type { PostChoice } from './model.ts';

type Props = {
  readonly status: {
    readonly number: string;
    readonly position: { readonly code: string; readonly office: string };
    readonly postChoice?: PostChoice;
  };
  readonly code: string;
};

/** Why the post was cancelled, and the choice of another while it is open; afterwards what became of it. */
export function PostChoiceSection({ status, code }: Props) {
  const { postChoice: choice, number, position } = status;
  if (choice === undefined) return null;
  return (
    <section>
      <h2>原报岗位已取消</h2>
      <Reason choice={choice} />
      {choice.state === 'open' && <ChoiceForm choice={choice} number={number} code={code} />}
      {choice.state === 'moved' && (
        <p class="inset done">
          您已改报岗位 {position.code} {position.office}，之后的考试和排名都在这个岗位进行。
        </p>
      )}
      {choice.state === 'declined' && <p class="inset warn">您选择了不改报其他岗位。</p>}
      {choice.state === 'lapsed' && (
        <p class="inset warn">选择期限 {formatEnd(choice.until)} 已过，您没有选择其他岗位。</p>
      )}
    </section>
  );
}

const Reason = ({ choice: { from, figures } }: { readonly choice: PostChoice }) => (
  <p>
    岗位 {from.code} {from.office}
    {figures === undefined
      ? '未达到公告规定的开考比例，已经取消。'
      : `公布招聘 ${figures.announced} 人，公告规定每招 1 人至少 ${figures.ratio} 人通过资格审查，实有 ${figures.admitted} 人，未达到开考比例，已经取消。`}
  </p>
);

function ChoiceForm({
  choice,
  number,
  code,
}: {
  readonly choice: PostChoice;
  readonly number: string;
  readonly code: string;
}) {
  return (
    <form method="post" action="/status/post" class="panel no-print">
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="code" value={code} />
      <Radios
        name="post"
        label="请选择"
        hint={`各岗位的报考条件相同，您都符合。${formatEnd(choice.until)} 以前选择有效，只能选择一次；改报以后不再因开考比例取消。`}
        options={[
          ...choice.posts.map(({ code: post, office, headcount }) => ({
            value: post,
            label: `改报 ${post} ${office}（招 ${headcount} 人）`,
          })),
          { value: NO_POST, label: '不改报其他岗位', hint: '您在本次招聘中的程序到此结束' },
        ]}
      />
      <p class="buttons">
        <button class="button" type="submit">
          确认选择
        </button>
      </p>
    </form>
  );
}
