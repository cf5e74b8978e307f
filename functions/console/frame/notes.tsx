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
