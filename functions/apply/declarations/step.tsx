import { clauseText, type OpenClauseId } from '../../../shared/domain/clauses.ts';
import { YesNo } from '../../../shared/web/choices.tsx';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { errorOf } from '../../../shared/web/field-error.ts';
import type { FormStep, StepView } from '../journey/form-step.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { GoOnButton } from '../journey/go-on-button.tsx';
import { stepPath } from '../journey/steps.ts';
import { DECLARATIONS } from './declarations.ts';

function DeclarationsPage({ visit, typed, errors }: StepView) {
  return (
    <StepFrame
      {...visit}
      step="declarations"
      title="本人声明"
      errors={errors}
      scripts={['/assets/unsaved.js']}
    >
      <p>{HEADING}请逐项如实选择，考察时会核实。</p>
      <form method="post" action={stepPath(visit.campaign.code, 'declarations')} novalidate>
        {DECLARATIONS.map(({ field, rule }) => (
          <YesNo
            key={field}
            name={field}
            label={<Declaration rule={rule} />}
            value={typed[field]}
            error={errorOf(errors, field)}
          />
        ))}
        <GoOnButton />
      </form>
    </StepFrame>
  );
}

const HEADING = clauseText('open.bar.criminal').heading.replace('：', '。');

/** One bar in the plan's own words with its clause. */
function Declaration({ rule }: { readonly rule: OpenClauseId }) {
  const { clause, text } = clauseText(rule);
  return (
    <>
      {text.replace(/[；。]$/, '')} <ClauseTag clause={clause} />
    </>
  );
}

export const declarationsStep: FormStep = {
  id: 'declarations',
  view: (view) => <DeclarationsPage {...view} />,
};
