import { CHECK_LABELS, CHECK_RESULT_LABELS, OUTCOME_LABELS } from '../../../shared/domain/labels.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type CampaignState, campaignPath } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { DownloadLink } from '../frame/download-link.tsx';
import { StopNote, TypedNote } from '../frame/notes.tsx';
import { WithheldNote } from '../frame/withheld-note.tsx';
import { CheckEntry } from './check-entry.tsx';
import type { ReachedPerson } from './reached-now.ts';
import type { CheckForm } from './schema.ts';

export type ChecksViewProps = {
  readonly state: CampaignState;
  readonly reached: readonly ReachedPerson[];
  readonly csrf: string;
  readonly mayRecord: boolean;
  /** Whether the stage that is open admits each kind of result. */
  readonly background: boolean;
  readonly medical: boolean;
  readonly refusal?: KnownRefusal;
  readonly typed?: CheckForm & { readonly number: string };
  readonly done: string;
};

/** Whoever the selection has come to, position by position; who falls out is followed by the next in rank. */
export function ChecksView(props: ChecksViewProps) {
  const { state, reached, background, refusal, typed, done } = props;
  const positions = state.campaign.positions.filter(({ code }) =>
    reached.some(({ position }) => position === code),
  );
  return (
    <>
      <h1>考察与体检</h1>
      {refusal !== undefined && <StopNote refusal={refusal} />}
      {refusal !== undefined && (
        <TypedNote about={`说明（报名号 ${typed?.number ?? ''}）`} text={typed?.reason} />
      )}
      {done !== '' && <p class="done-note">报名号 {done} 的结果已记录。</p>}
      <p>
        按成绩排名从高到低，先考察，考察合格后体检。不合格或放弃的，
        {state.campaign.substitutes
          ? '由同岗位下一名依次递补，递补人员会自动出现在这里。'
          : '本次招聘不递补。'}
      </p>
      {!background && <p class="table-empty">考察、体检阶段没有在进行，现在只能查看。</p>}
      <WithheldNote withheld={state.withheld} />
      {reached.length === 0 && state.withheld.length === 0 && (
        <p class="table-empty">还没有人进入考察。面试成绩导入之后，按排名自动产生。</p>
      )}
      {positions.map(({ code, headcount }) => (
        <section key={code}>
          <h2>
            岗位 {code} {officeOf(state, code)}，招聘 {headcount} 人
          </h2>
          <ul class="cards">
            {reached
              .filter(({ position }) => position === code)
              .map((person) => (
                <Person key={person.number} person={person} {...props} />
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

const resultOf = ({ result, checks }: ReachedPerson): string => {
  const recorded = [
    checks.background && `${CHECK_LABELS.background}${CHECK_RESULT_LABELS[checks.background]}`,
    checks.medical && `${CHECK_LABELS.medical}${CHECK_RESULT_LABELS[checks.medical]}`,
    checks.withdrew && '本人放弃',
    checks.struck && OUTCOME_LABELS.struck,
  ].filter((part) => typeof part === 'string');
  const end = result === 'proposed' ? OUTCOME_LABELS.proposed : undefined;
  return [...recorded, ...(end === undefined ? [] : [end])].join('，');
};

const TAGS: Readonly<Record<ReachedPerson['result'], string>> = {
  pending: 'tag now',
  proposed: 'tag done',
  withdrawn: 'tag past',
  'background-failed': 'tag fail',
  'medical-failed': 'tag fail',
  struck: 'tag fail',
  'contract-failed': 'tag fail',
};

function Person({ person, ...props }: ChecksViewProps & { readonly person: ReachedPerson }) {
  const [due] = person.needs;
  const admitted = due === 'background' ? props.background : props.medical;
  return (
    <li class={person.result === 'pending' ? undefined : 'past'}>
      <h3>
        第 {person.rank} 名 {person.name} <span class="code">{person.number}</span>{' '}
        {person.substitute && <span class="tag soon">递补</span>}
      </h3>
      <p>
        {due !== undefined && <span class={TAGS.pending}>待{CHECK_LABELS[due]}</span>}
        {due === undefined && <span class={TAGS[person.result]}>{resultOf(person)}</span>}
        {due !== undefined && resultOf(person) !== '' && <span class="soft"> {resultOf(person)}</span>}
      </p>
      {due !== undefined && props.mayRecord && admitted && (
        <CheckEntry due={due} person={person} {...props} />
      )}
      {due === 'medical' && props.mayRecord && props.background && !props.medical && (
        <p class="soft">体检结果在体检阶段记录。</p>
      )}
    </li>
  );
}
