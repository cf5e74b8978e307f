import { OUTCOME_LABELS } from '../../../shared/domain/labels.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { Csrf } from '../frame/csrf.tsx';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote, TypedNote } from '../frame/notes.tsx';
import { WithheldNote } from '../frame/withheld-note.tsx';
import type { ReachedPerson } from './reached-now.ts';
import type { CheckForm } from './schema.ts';

type WithdrawalsViewProps = {
  readonly state: CampaignState;
  readonly reached: readonly ReachedPerson[];
  readonly csrf: string;
  /** The viewer may record a withdrawal, and the stage admits it. */
  readonly mayRecord: boolean;
  readonly refusal?: KnownRefusal;
  readonly typed?: CheckForm & { readonly number: string };
  readonly done: string;
};

/** Internal track: whoever the ranking comes to, and who of them declines; the next in rank follows (递补). */
export function WithdrawalsView(props: WithdrawalsViewProps) {
  const { state, reached, csrf, mayRecord, refusal, typed, done } = props;
  const positions = state.campaign.positions.filter(({ code }) =>
    reached.some(({ position }) => position === code),
  );
  return (
    <>
      <h1>拟选聘与放弃</h1>
      <WithheldNote withheld={state.withheld} />
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {refusal !== undefined && (
        <TypedNote about={`说明（报名号 ${typed?.number ?? ''}）`} text={typed?.reason} />
      )}
      {done !== '' && <p class="done-note">报名号 {done} 的放弃已记录。</p>}
      <p>
        按考试成绩排名从高到低确定拟选聘人员。本人放弃的，
        {state.campaign.substitutes ? '由同岗位下一名依次递补。' : '本次选聘不递补。'}
        放弃在考试、公示环节记录在这里；已公示的人员在签订合同期间放弃的，登记在其合同上。
      </p>
      {reached.length === 0 && (
        <p class="table-empty">还没有拟选聘人员。考试成绩导入之后，按排名自动产生。</p>
      )}
      {positions.map(({ code, headcount }) => (
        <section key={code}>
          <h2>
            岗位 {code} {officeOf(state, code)}，选聘 {headcount} 人
          </h2>
          <ul class="cards">
            {reached
              .filter(({ position }) => position === code)
              .map((person) => (
                <Person key={person.number} person={person} state={state} csrf={csrf} mayRecord={mayRecord} />
              ))}
          </ul>
        </section>
      ))}
      {reached.length > 0 && (
        <DownloadLink href={campaignPath(state.campaign.code, '/checks.xlsx')}>下载名单与结果</DownloadLink>
      )}
    </>
  );
}

type PersonProps = Pick<WithdrawalsViewProps, 'state' | 'csrf' | 'mayRecord'> & {
  readonly person: ReachedPerson;
};

function Person({ person, state, csrf, mayRecord }: PersonProps) {
  const { number, name, rank, result, substitute, version } = person;
  const id = `reason-${number}`;
  return (
    <li class={result === 'withdrawn' ? 'past' : undefined}>
      <h3>
        第 {rank} 名 {name} <span class="code">{number}</span>{' '}
        {substitute && <span class="tag soon">递补</span>}
      </h3>
      <p>
        <span class={result === 'proposed' ? 'tag done' : 'tag past'}>
          {OUTCOME_LABELS[result === 'pending' ? 'proposed' : result]}
        </span>
      </p>
      {mayRecord && result === 'proposed' && (
        <form method="post" action={campaignPath(state.campaign.code, `/checks/${number}`)}>
          <Csrf token={csrf} />
          <input type="hidden" name="version" value={version} />
          <div class="field">
            <label for={id}>说明</label>
            <input id={id} type="text" name="reason" maxlength={200} />
          </div>
          <p class="buttons">
            <button class="button second" type="submit" name="choice" value="withdrew:yes">
              本人放弃
            </button>
          </p>
        </form>
      )}
    </li>
  );
}
