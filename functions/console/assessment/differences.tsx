import { VERDICT_LABELS, VIRTUE_LABELS } from '../../../shared/domain/labels.ts';
import { VERDICTS, VIRTUES } from '../../../shared/domain/model/assessment.ts';
import { Radios } from '../../../shared/web/choices.tsx';
import { TextArea } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { assessmentText } from './assessment-text.ts';
import type { Assessed } from './people.ts';
import type { AssessmentViewProps } from './view.tsx';

type DifferencesProps = Pick<AssessmentViewProps, 'state' | 'people' | 'csrf' | 'maySettle'>;

/** Everybody whom the assessors saw differently; an officer settles each with a reason. */
export function Differences({ state, people, csrf, maySettle }: DifferencesProps) {
  const differing = people.filter(({ combined }) => combined.state === 'differs');
  if (differing.length === 0) return null;
  return (
    <section>
      <h2>意见不一致的 {differing.length} 人</h2>
      <ul class="cards">
        {differing.map((person) => (
          <li key={person.number}>
            <h3>
              {person.name} <span class="code">{person.number}</span>
            </h3>
            <ul>
              {person.entries.map(({ assessor, by, assessment }) => (
                <li key={assessor}>
                  {by}：{assessmentText(assessment)}
                </li>
              ))}
            </ul>
            {maySettle && (
              <SettleForm
                person={person}
                path={campaignPath(state.campaign.code, `/assessment/${person.number}`)}
                csrf={csrf}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SettleFormProps = { readonly person: Assessed; readonly path: string; readonly csrf: string };

/** What the assessors agree on is sent along unchanged; only what differs is asked. */
function SettleForm({ person, path, csrf }: SettleFormProps) {
  const { combined, entries } = person;
  if (combined.state !== 'differs') return null;
  const agreed = entries[0]?.assessment;
  return (
    <form method="post" action={path}>
      <Csrf token={csrf} />
      {VIRTUES.map((virtue) =>
        combined.differing.includes(virtue) ? (
          <Radios
            key={virtue}
            name={virtue}
            label={VIRTUE_LABELS[virtue]}
            inline
            options={VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_LABELS[verdict] }))}
          />
        ) : (
          <input key={virtue} type="hidden" name={virtue} value={agreed?.[virtue]} />
        ),
      )}
      <TextArea name="reason" label="裁定理由" rows={2} />
      <p class="buttons">
        <button class="button" type="submit">
          裁定
        </button>
      </p>
    </form>
  );
}
