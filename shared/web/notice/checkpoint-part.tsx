import { parseCheckpoint } from '../../ledger/checkpoint.ts';
import { parseNote } from '../../ledger/signed-note.ts';

/** The checkpoint a notice is frozen with; without one when the log had none yet. */
export type Anchor = { readonly checkpoint?: string };

/** The state of the public log that a notice was made under, word for word, so that its digest covers it. */
export function CheckpointPart({ checkpoint }: Anchor) {
  if (checkpoint === undefined)
    return <p class="anchor">本公告定稿时，公开账本还没有签发过检查点，因此没有附检查点。</p>;
  const known = parseCheckpoint(parseNote(checkpoint)?.text ?? '');
  return (
    <details class="anchor">
      <summary>公开账本的检查点{known && `（共 ${known.size} 条记载）`}</summary>
      <p>
        本公告定稿时，公开账本最新的检查点如下。此前的记载以后有没有改动，任何人都可以据此核对。本公告正文的校验值包含这个检查点。
      </p>
      <pre>{checkpoint}</pre>
    </details>
  );
}
