import { errorOf } from '../../../shared/web/field-error.ts';
import { TextField } from '../../../shared/web/fields.tsx';
import { plainNumber } from '../../../shared/web/form/plain-number.ts';
import { PositionField } from '../../../shared/web/form/position-field.tsx';
import type { FormStep, StepView } from '../journey/form-step.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { GoOnButton } from '../journey/go-on-button.tsx';
import { stepPath } from '../journey/steps.ts';

function IdentityPage({ visit, typed, errors }: StepView) {
  const { campaign } = visit;
  return (
    <StepFrame
      {...visit}
      step="identity"
      title="您的身份"
      errors={errors}
      scripts={['/assets/citizen-number.js', '/assets/unsaved.js']}
    >
      <form method="post" action={stepPath(campaign.code, 'identity')} novalidate>
        <TextField
          name="name"
          label="姓名"
          hint="与身份证一致"
          value={typed.name}
          error={errorOf(errors, 'name')}
          autocomplete="name"
        />
        <TextField
          name="citizen_id"
          label="居民身份证号码"
          hint="18 位，末位可能是 X"
          value={typed.citizen_id}
          error={errorOf(errors, 'citizen_id')}
          autocomplete="off"
          maxlength={24}
        />
        <p class="hint" id="citizen-id-says" role="status" />
        <TextField
          name="phone"
          label="手机号码"
          hint="11 位，工作人员用它联系您"
          type="tel"
          inputmode="tel"
          value={typed.phone}
          error={errorOf(errors, 'phone')}
          autocomplete="tel-national"
          maxlength={20}
        />
        <PositionField
          positions={campaign.positions}
          hint="限报一个；报名截止前可以在报名查询页更正"
          value={typed.position}
          error={errorOf(errors, 'position')}
        />
        <GoOnButton />
      </form>
    </StepFrame>
  );
}

export const identityStep: FormStep = {
  id: 'identity',
  view: (view) => <IdentityPage {...view} />,
  read: (typed) => ({ ...typed, citizen_id: plainNumber(typed.citizen_id), phone: plainNumber(typed.phone) }),
};
