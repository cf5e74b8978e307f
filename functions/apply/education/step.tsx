import { EducationFields, readRegions, showRegions } from '../../../shared/web/form/education-fields.tsx';
import { errorInput } from '../../../shared/web/form/region-field.tsx';
import type { FormStep, StepView } from '../journey/form-step.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { GoOnButton } from '../journey/go-on-button.tsx';
import { stepPath } from '../journey/steps.ts';

function EducationPage({ visit, typed, errors }: StepView) {
  const { campaign } = visit;
  const own = visit.draft.form.citizen_id;
  const firstSix = typeof own === 'string' ? own.slice(0, 6) : '';
  return (
    <StepFrame
      {...visit}
      step="education"
      title={campaign.track === 'open' ? '学历和经历' : '学历'}
      errors={errors}
      scripts={['/assets/other-region.js', '/assets/unsaved.js']}
    >
      <form method="post" action={stepPath(campaign.code, 'education')} novalidate>
        <EducationFields track={campaign.track} typed={typed} errors={errors} firstSix={firstSix} />
        <GoOnButton />
      </form>
    </StepFrame>
  );
}

export const educationStep: FormStep = {
  id: 'education',
  view: (view) => <EducationPage {...view} />,
  read: readRegions,
  show: showRegions,
  inputOf: errorInput,
};
