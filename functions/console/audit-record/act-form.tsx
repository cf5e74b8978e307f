import { LONGEST_TEXT } from '../../../shared/domain/audit/decide.ts';
import type { AuditFinding, FindingEventName } from '../../../shared/domain/model/audit.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { TextArea } from '../../../shared/web/fields.tsx';
import { findingPath } from '../audit/paths.ts';
import { Csrf } from '../frame/csrf.tsx';

const BUTTONS: Readonly<Record<FindingEventName, string>> = {
  answer: '提交答复',
  explain: '办结：已说明',
  fix: '办结：已整改',
  uphold: '办结：问题属实',
  reopen: '重新办理',
};

const MEANINGS: Readonly<Record<FindingEventName, string>> = {
  answer: '答复只作说明，不能办结；可以多次答复。办结由纪检监察或者市司法局决定。',
  explain: '已说明：情况清楚，没有问题。',
  fix: '已整改：确有不妥，已经改正。',
  uphold: '问题属实：确有问题，另行追究。',
  reopen: '重新办理：该发现回到待办结，由县司法局再次答复。',
};

const labelFor = (events: readonly FindingEventName[]): string => {
  if (events.includes('reopen')) return '重新办理的理由';
  return events.includes('answer') && events.length === 1 ? '答复内容' : '认定的事实和理由';
};

export type ActFormProps = {
  readonly finding: AuditFinding;
  /** At least one. */
  readonly events: readonly FindingEventName[];
  readonly csrf: string;
  readonly refusal?: KnownRefusal;
  readonly typed?: string;
};

/** The text, and a button for each thing the viewer may do. It carries the version that was seen. */
export function ActForm({ finding, events, csrf, refusal, typed }: ActFormProps) {
  const fault = refusal?.field === 'text' ? refusalText(refusal).title : undefined;
  return (
    <form method="post" action={findingPath(finding.id)} class="panel" id="act">
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={finding.version} />
      <h2>{events.includes('reopen') ? '重新办理' : events.includes('fix') ? '办结' : '答复'}</h2>
      {events.map((event) => (
        <p key={event}>{MEANINGS[event]}</p>
      ))}
      <TextArea
        name="text"
        label={`${labelFor(events)}（必填，最多 ${LONGEST_TEXT} 字）`}
        hint="请不要填写姓名以外的个人信息，例如身份证号码、电话。"
        rows={5}
        value={typed}
        error={fault}
      />
      <p class="buttons">
        {events.map((event) => (
          <button
            key={event}
            class={event === 'uphold' ? 'button danger' : 'button'}
            type="submit"
            name="event"
            value={event}
          >
            {BUTTONS[event]}
          </button>
        ))}
      </p>
    </form>
  );
}
