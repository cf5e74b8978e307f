import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';

/** At the top of the page a command came from: what was refused, what was kept, what to do now. */
export function StopNote({ refusal }: { readonly refusal: KnownRefusal }) {
  const { title, detail, action } = refusalText(refusal);
  return (
    <div class="stop-note" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>
        {detail}
        {action}
      </p>
    </div>
  );
}

type TypedNoteProps = { readonly about: string; readonly text: string | undefined };

/** What was typed into a form that is no longer on the page, because somebody else acted first; nothing when nothing was. */
export const TypedNote = ({ about, text = '' }: TypedNoteProps) =>
  text.trim() === '' ? null : (
    <p class="inset">
      您刚才填写的{about}没有保存，内容是：“{text}”
    </p>
  );
