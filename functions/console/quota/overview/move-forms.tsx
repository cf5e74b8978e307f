import type { QuotaStatement } from '../../../../shared/domain/model/quota.ts';
import { QUOTA_LEVEL_LABELS } from '../../../../shared/domain/quota/labels.ts';
import { QUOTA_MOVES } from '../../../../shared/domain/quota/moves.ts';
import { TextArea } from '../../../../shared/web/fields.tsx';
import { Csrf } from '../../frame/csrf.tsx';
import { STATEMENT_PATH } from '../paths.ts';
import { SeenFields } from '../seen.tsx';
import type { QuotaOverviewProps } from './view.tsx';

type MoveFormsProps = Pick<QuotaOverviewProps, 'roles' | 'csrf' | 'typedReason' | 'refusal'> & {
  readonly statement: QuotaStatement;
};

const FORWARD = { submit: '上报市司法局', approve: '审核通过', file: '予以备案' } as const;

/** The moves of the statement that are this person's to make; for anybody else, whose turn it is. */
export function MoveForms({ statement, roles, csrf, typedReason, refusal }: MoveFormsProps) {
  const moves = Object.entries(QUOTA_MOVES[statement.state]).filter(([event]) => event !== 'save');
  const mine = moves.filter(([, { by }]) => roles.includes(by));
  const [waitsFor] = moves.map(([, { by }]) => by);
  if (mine.length === 0) {
    return waitsFor === undefined ? null : <p class="soft">下一步由{QUOTA_LEVEL_LABELS[waitsFor]}办理。</p>;
  }
  const events = mine.map(([event]) => event);
  const forward = (['submit', 'approve', 'file'] as const).filter((event) => events.includes(event));
  return (
    <>
      {forward.map((event) => (
        <form key={event} method="post" action={`${STATEMENT_PATH}/${event}`}>
          <Csrf token={csrf} />
          <SeenFields serial={statement.serial} version={statement.version} />
          <p class="buttons">
            <button class="button" type="submit">
              {FORWARD[event]}
            </button>
          </p>
        </form>
      ))}
      {events.includes('return') && (
        <details class="more" open={refusal !== undefined && typedReason !== undefined}>
          <summary>需要县司法局修改？退回</summary>
          <form method="post" action={`${STATEMENT_PATH}/return`}>
            <Csrf token={csrf} />
            <SeenFields serial={statement.serial} version={statement.version} />
            <TextArea name="reason" label="退回理由" rows={3} value={typedReason} />
            <p class="buttons">
              <button class="button second" type="submit">
                退回县司法局
              </button>
            </p>
          </form>
        </details>
      )}
    </>
  );
}
