import { DeclarationFields } from '../../../shared/web/form/declaration-fields.tsx';
import type { FormStep, StepView } from '../journey/form-step.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { GoOnButton } from '../journey/go-on-button.tsx';
import { stepPath } from '../journey/steps.ts';

function DeclarationsPage({ visit, typed, errors }: StepView) {
  const { code, track } = visit.campaign;
  return (
    <StepFrame
      {...visit}
      step="declarations"
      title="本人声明"
      errors={errors}
      scripts={['/assets/unsaved.js']}
    >
      <form method="post" action={stepPath(code, 'declarations')} novalidate>
        <DeclarationFields track={track} typed={typed} errors={errors} />
        <GoOnButton />
      </form>
    </StepFrame>
  );
}

export const declarationsStep: FormStep = {
  id: 'declarations',
  view: (view) => <DeclarationsPage {...view} />,
};
