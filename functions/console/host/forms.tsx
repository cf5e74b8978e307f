import { HOST_EVENT_LABELS, HOST_LEVEL_LABELS } from '../../../shared/domain/host/labels.ts';
import { HOST_MOVES } from '../../../shared/domain/host/moves.ts';
import type { HostEvent } from '../../../shared/domain/model/host.ts';
import { Field } from '../../../shared/web/field.tsx';
import { TextArea } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { HostViewProps } from './view.tsx';

const STEPS = ['submit', 'pass', 'file', 'return'] as const satisfies readonly HostEvent[];

/** The upload of the approval, for the county while the report is with it. */
export function AttachForm({ code, filing, roles, csrf }: HostViewProps) {
  const move = HOST_MOVES[filing.state].attach;
  if (move === undefined || !roles.includes(move.by)) return null;
  return (
    <form
      method="post"
      action={campaignPath(code, '/host/approval')}
      enctype="multipart/form-data"
      class="panel"
    >
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={filing.version} />
      <h2>{filing.file === undefined ? '上传批准文件' : '更换批准文件'}</h2>
      <Field name="file" label="本级政府批准文件的扫描件" hint="PDF、JPG 或 PNG，不超过 4 MB">
        <input id="file" type="file" name="file" accept=".pdf,.jpg,.jpeg,.png" />
      </Field>
      <button class="button" type="submit">
        上传
      </button>
    </form>
  );
}

/** The steps of the report that are this person's to take; for anybody else, whose turn it is. */
export function MoveForms({ code, filing, roles, csrf, typedReason }: HostViewProps) {
  const moves = HOST_MOVES[filing.state];
  const mine = STEPS.filter((event) => roles.some((role) => role === moves[event]?.by));
  const [waitsFor] = STEPS.flatMap((event) => moves[event]?.by ?? []);
  if (mine.length === 0)
    return waitsFor === undefined ? null : <p class="soft">下一步由{HOST_LEVEL_LABELS[waitsFor]}办理。</p>;
  return (
    <>
      {mine.map((event) => (
        <form key={event} method="post" action={campaignPath(code, `/host/${event}`)}>
          <Csrf token={csrf} />
          <input type="hidden" name="version" value={filing.version} />
          {event === 'return' && <TextArea name="reason" label="退回理由" rows={2} value={typedReason} />}
          <p class="buttons">
            <button class={event === 'return' ? 'button second' : 'button'} type="submit">
              {HOST_EVENT_LABELS[event]}
            </button>
          </p>
        </form>
      ))}
    </>
  );
}
