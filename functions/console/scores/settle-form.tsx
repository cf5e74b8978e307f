import { LONGEST_REASON } from '../../../shared/domain/marking/decide.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { TextArea, TextField } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { SeenDifference } from './seen.ts';

/** What was typed into a settlement that was refused. */
export type TypedSettlement = { readonly number: string; readonly mark: string; readonly reason: string };

type Props = {
  readonly code: string;
  readonly kind: SheetKind;
  readonly difference: SeenDifference;
  readonly name: string;
  readonly csrf: string;
  readonly typed?: TypedSettlement | undefined;
};

/** The third person's mark of one paper, with the reason; `over` says which entries it was decided on. */
export function SettleForm({ code, kind, difference, name, csrf, typed }: Props) {
  const { number, over = '' } = difference;
  return (
    <form
      method="post"
      action={campaignPath(code, `/scores/${kind}/differences/${number}`)}
      class="panel"
      id="settle"
    >
      <Csrf token={csrf} />
      <input type="hidden" name="over" value={over} />
      <h3>
        裁定：{name} <span class="code">{number}</span>
      </h3>
      <TextField
        name="mark"
        label="以试卷为准的成绩"
        hint="0 到 100，最多两位小数；缺考填“缺考”"
        inputmode="decimal"
        short
        value={typed?.mark}
      />
      <TextArea
        name="reason"
        label={`裁定理由（必填，最多 ${LONGEST_REASON} 字）`}
        rows={2}
        value={typed?.reason}
      />
      <p class="buttons">
        <button class="button" type="submit">
          裁定
        </button>
      </p>
    </form>
  );
}
