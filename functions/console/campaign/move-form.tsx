import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { RefusalText } from '../../../shared/domain/refusals.ts';
import { TextArea } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { AbsentBox } from './absent-box.tsx';
import type { Move } from './moves.ts';

type MoveFormProps = {
  readonly code: string;
  readonly move: Move;
  readonly csrf: string;
  readonly typedReason?: string;
  /** Why the move cannot be made yet. */
  readonly why?: RefusalText;
};

const VERBS: Readonly<Record<Move['event'], string>> = { open: '开始', close: '结束', reopen: '重新打开' };

/** One button that moves the campaign on, or the sentence that says what is still in its way. */
export function MoveForm({ code, move, csrf, typedReason, why }: MoveFormProps) {
  const absent = move.absent ?? 0;
  const label = `${VERBS[move.event]}${STAGE_LABELS[move.stage]}阶段`;
  if (why !== undefined) {
    return (
      <div class="inset warn">
        <p>
          <strong>暂时不能{label}。</strong>
          {why.detail}
          {why.action}
        </p>
      </div>
    );
  }
  const form = (
    <form method="post" action={campaignPath(code, `/stages/${move.stage}/${move.event}`)}>
      <Csrf token={csrf} />
      {move.event === 'reopen' && (
        <TextArea name="reason" label="重新打开的原因" rows={3} value={typedReason} />
      )}
      {absent > 0 && <AbsentBox code={code} stage={move.stage} absent={absent} />}
      <p class="buttons">
        <button class={move.event === 'reopen' ? 'button second' : 'button'} type="submit">
          {label}
          {absent > 0 && `，${absent}人按缺考处理`}
        </button>
      </p>
    </form>
  );
  if (move.event !== 'reopen') return form;
  return (
    <details class="more" open={typedReason !== undefined}>
      <summary>需要更正？{label}</summary>
      {form}
    </details>
  );
}
