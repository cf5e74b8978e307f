import { clauseText } from '../../domain/clauses.ts';
import { EDUCATION_LABELS } from '../../domain/labels.ts';
import { EDUCATION_LEVELS } from '../../domain/model/application.ts';
import type { TrackId } from '../../domain/model/campaign.ts';
import { Checks, Radios } from '../choices.tsx';
import { ClauseTag } from '../clause-tag.tsx';
import { errorOf, type FieldError } from '../field-error.ts';
import { TextArea, TextField } from '../fields.tsx';
import { RegionField, regionCode, regionInputs } from './region-field.tsx';
import type { Typed } from './typed.ts';

const PREFERENCE = clauseText('open.preference');

/** The three grounds of 四(二)1(8), in the plan's words. */
const GROUNDS = [
  { name: 'law_qualification', label: '通过法律职业资格考试的' },
  { name: 'law_graduate', label: '法学专业毕业的' },
  { name: 'political_legal_experience', label: '具有政法部门相关工作经历的' },
] as const;

type Props = {
  readonly track: TrackId;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** First six digits of the applicant's citizen number, or '' where it is not known. */
  readonly firstSix: string;
};

/** Education, and what only open recruitment asks. */
export const EducationFields = (props: Props) => {
  const { track, typed, errors } = props;
  return (
    <>
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
      {track === 'open' && <OpenQuestions {...props} />}
    </>
  );
};

/** What only open recruitment asks: experience, where one lives, and the grounds of preference. */
function OpenQuestions({ typed, errors, firstSix }: Props) {
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

/** What the inputs of the two places mean in the fields of the application. */
export const readRegions = (typed: Typed): Typed => ({
  ...typed,
  household_code: regionCode(typed, 'household_code'),
  residence_code: regionCode(typed, 'residence_code'),
});

/** What those inputs show of an application. */
export const showRegions = (form: Typed): Typed => ({
  ...form,
  ...regionInputs('household_code', form.household_code),
  ...regionInputs('residence_code', form.residence_code),
});
