import { Radios, type RadiosProps } from '../../../shared/web/choices.tsx';
import { errorOf } from '../../../shared/web/field-error.ts';
import { Select, TextField } from '../../../shared/web/fields.tsx';
import type { FormStep, StepView } from '../journey/form-step.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { GoOnButton } from '../journey/go-on-button.tsx';
import { stepPath } from '../journey/steps.ts';

const MOST_RADIOS = 8;

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
          name="position"
          label="报考岗位"
          hint="限报一个，提交后不能修改"
          value={typed.position}
          error={errorOf(errors, 'position')}
          options={campaign.positions.map(({ code, office, headcount }) => ({
            value: code,
            label: `${code} ${office}（招 ${headcount} 人）`,
          }))}
        />
        <GoOnButton />
      </form>
    </StepFrame>
  );
}

/** All posts in sight while they are few. */
const PositionField = (props: RadiosProps) =>
  props.options.length <= MOST_RADIOS ? (
    <Radios {...props} />
  ) : (
    <Select {...props} placeholder="请选择岗位" />
  );

/** Numbers are typed with blanks and hyphens, in groups; full-width digits come from Chinese keyboards. */
const plain = (text = ''): string => text.normalize('NFKC').replace(/[\s-]/g, '');

export const identityStep: FormStep = {
  id: 'identity',
  view: (view) => <IdentityPage {...view} />,
  read: (typed) => ({ ...typed, citizen_id: plain(typed.citizen_id), phone: plain(typed.phone) }),
};
