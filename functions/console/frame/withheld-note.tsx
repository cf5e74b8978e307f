import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import type { MarkKind } from '../../../shared/domain/model/marking.ts';
import type { Withheld } from '../campaign-state/viewer.ts';

type Props = {
  readonly withheld: readonly Withheld[];
  /** Only these kinds; all of them when left out. */
  readonly kinds?: readonly MarkKind[];
};

/** Which marks the viewer may not read yet, and from when they may; nothing where nothing is held back. */
export function WithheldNote({ withheld, kinds }: Props) {
  const shown = withheld.filter(({ kind }) => kinds === undefined || kinds.includes(kind));
  if (shown.length === 0) return null;
  return (
    <div class="inset">
      {shown.map(({ kind, at }) => (
        <p key={kind}>
          <strong>{SCORE_LABELS[kind]}尚未公布。</strong>
          {at === undefined
            ? '公布时间尚未确定；公布以后，成绩和由成绩得出的名单、名次会显示在这里。'
            : `定于 ${formatDateTime(at)} 公布；届时成绩和由成绩得出的名单、名次会显示在这里。`}
        </p>
      ))}
    </div>
  );
}
