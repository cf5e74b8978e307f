import { clauseText } from '../../../shared/domain/clauses.ts';
import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import { YesNo } from '../../../shared/web/choices.tsx';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { errorOf } from '../../../shared/web/field-error.ts';
import type { FormStep, StepView } from '../journey/form-step.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { GoOnButton } from '../journey/go-on-button.tsx';
import { stepPath } from '../journey/steps.ts';
import { type Declaration, declarationsOf } from './declarations.ts';

function DeclarationsPage({ visit, typed, errors }: StepView) {
  return (
    <StepFrame
      {...visit}
      step="declarations"
      title="本人声明"
      errors={errors}
      scripts={['/assets/unsaved.js']}
    >
      <p>{INTRODUCTIONS[visit.campaign.track]}</p>
      <form method="post" action={stepPath(visit.campaign.code, 'declarations')} novalidate>
        {declarationsOf(visit.campaign.track).map((declaration) => (
          <YesNo
            key={declaration.field}
            name={declaration.field}
            label={<DeclarationLabel declaration={declaration} />}
            value={typed[declaration.field]}
            error={errorOf(errors, declaration.field)}
          />
        ))}
        <GoOnButton />
      </form>
    </StepFrame>
  );
}

const INTRODUCTIONS: Readonly<Record<TrackId, string>> = {
  open: `${clauseText('open.bar.criminal').heading.replace('：', '。')}请逐项如实选择，考察时会核实。`,
  internal: `${clauseText('internal.bar.roster').heading.replace(':', '。')}请逐项如实选择，资格审查时会核实。`,
};

/** One declaration in the plan's own words with its clause; a question first, where yes does not mean that they apply. */
export function DeclarationLabel({ declaration: { rule, question } }: { readonly declaration: Declaration }) {
  const { clause, text } = clauseText(rule);
  const words = text.replace(/[；;。]$/, '');
  return (
    <>
      {question === undefined ? words : `${question}（方案原文：${words}）`} <ClauseTag clause={clause} />
    </>
  );
}

export const declarationsStep: FormStep = {
  id: 'declarations',
  view: (view) => <DeclarationsPage {...view} />,
};
