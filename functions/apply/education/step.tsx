import { clauseText } from '../../../shared/domain/clauses.ts';
import { EDUCATION_LABELS } from '../../../shared/domain/labels.ts';
import { EDUCATION_LEVELS } from '../../../shared/domain/model/application.ts';
import { Checks, Radios } from '../../../shared/web/choices.tsx';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import { errorOf } from '../../../shared/web/field-error.ts';
import { TextArea, TextField } from '../../../shared/web/fields.tsx';
import type { FormStep, StepView, Typed } from '../journey/form-step.tsx';
import { StepFrame } from '../journey/frame.tsx';
import { GoOnButton } from '../journey/go-on-button.tsx';
import { stepPath } from '../journey/steps.ts';
import { errorInput, RegionField, regionCode, regionInputs } from './region-field.tsx';

const PREFERENCE = clauseText('open.preference');

/** The three grounds of 四(二)1(8), in the plan's words. */
const GROUNDS = [
  { name: 'law_qualification', label: '通过法律职业资格考试的' },
  { name: 'law_graduate', label: '法学专业毕业的' },
  { name: 'political_legal_experience', label: '具有政法部门相关工作经历的' },
] as const;

function EducationPage({ visit, typed, errors }: StepView) {
  const { campaign } = visit;
  return (
    <StepFrame
      {...visit}
      step="education"
      title={campaign.track === 'open' ? '学历和经历' : '学历'}
      errors={errors}
      scripts={['/assets/other-region.js', '/assets/unsaved.js']}
    >
      <form method="post" action={stepPath(campaign.code, 'education')} novalidate>
        <Radios
          name="education"
          label="最高学历"
          hint="以毕业证书为准；尚未毕业的不算"
          value={typed.education}
          error={errorOf(errors, 'education')}
          options={EDUCATION_LEVELS.map((level) => ({ value: level, label: EDUCATION_LABELS[level] }))}
        />
        <TextField
          name="major"
          label="所学专业（没有的可不填）"
          hint="与毕业证书一致"
          value={typed.major}
          error={errorOf(errors, 'major')}
          autocomplete="off"
        />
        {campaign.track === 'open' && <OpenQuestions visit={visit} typed={typed} errors={errors} />}
        <GoOnButton />
      </form>
    </StepFrame>
  );
}

/** What only open recruitment asks: experience, where one lives, and the grounds of preference. */
function OpenQuestions({ visit, typed, errors }: StepView) {
  const own = visit.draft.form.citizen_id;
  const firstSix = typeof own === 'string' ? own.slice(0, 6) : '';
  return (
    <>
      <TextArea
        name="experience"
        label="学习和工作经历（可不填）"
        hint="什么时间、在哪里、学习或做什么；500 字以内"
        value={typed.experience}
        error={errorOf(errors, 'experience')}
      />
      <RegionField
        name="household_code"
        label="户籍所在地"
        typed={typed}
        errors={errors}
        firstSix={firstSix}
      />
      <RegionField name="residence_code" label="现居住地" typed={typed} errors={errors} firstSix={firstSix} />
      <Checks
        name="grounds"
        label="有下列情形的，请勾选（没有的不选）"
        hint={
          <>
            {PREFERENCE.text} <ClauseTag clause={PREFERENCE.clause} />
          </>
        }
        boxes={GROUNDS}
        ticked={GROUNDS.map(({ name }) => name).filter((name) => typed[name] === 'yes')}
      />
    </>
  );
}

const read = (typed: Typed): Typed => ({
  ...typed,
  household_code: regionCode(typed, 'household_code'),
  residence_code: regionCode(typed, 'residence_code'),
});

export const educationStep: FormStep = {
  id: 'education',
  view: (view) => <EducationPage {...view} />,
  read,
  show: (form) => ({
    ...form,
    ...regionInputs('household_code', form.household_code),
    ...regionInputs('residence_code', form.residence_code),
  }),
  inputOf: errorInput,
};
