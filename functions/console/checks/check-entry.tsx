import { CHECK_LABELS } from '../../../shared/domain/labels.ts';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import type { ReachedPerson } from './reached-now.ts';
import type { ChecksViewProps } from './view.tsx';

type CheckEntryProps = Pick<ChecksViewProps, 'state' | 'csrf' | 'typed'> & {
  readonly person: ReachedPerson;
  readonly due: 'background' | 'medical';
};

/** The result that is due for one person: three buttons and a reason, which a failure needs. */
export function CheckEntry({ state, csrf, typed, person, due }: CheckEntryProps) {
  const id = `reason-${person.number}`;
  const label = CHECK_LABELS[due];
  return (
    <form method="post" action={campaignPath(state.campaign.code, `/checks/${person.number}`)}>
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={person.version} />
      <div class="field">
        <label for={id}>说明（不合格必填）</label>
        <input
          id={id}
          type="text"
          name="reason"
          maxlength={200}
          value={typed?.number === person.number ? typed.reason : undefined}
        />
      </div>
      <p class="buttons">
        <button class="button" type="submit" name="choice" value={`${due}:pass`}>
          {label}合格
        </button>
        <button class="button danger" type="submit" name="choice" value={`${due}:fail`}>
          {label}不合格
        </button>
        <button class="button second" type="submit" name="choice" value="withdrew:yes">
          本人放弃
        </button>
      </p>
    </form>
  );
}
