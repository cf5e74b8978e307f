import type { Office } from '../../../../shared/domain/model/quota.ts';
import { errorOf, type FieldError } from '../../../../shared/web/field-error.ts';
import { TextField } from '../../../../shared/web/fields.tsx';
import type { FormValues } from '../form-values.ts';

type SplitRowsProps = {
  readonly offices: readonly Office[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
};

/** One input per office, with what the proposal rests on as its hint. */
export const SplitRows = ({ offices, values, errors }: SplitRowsProps) => {
  const whole = errorOf(errors, 'split');
  return (
    <fieldset class="rows" id="split">
      <legend>各司法所分配</legend>
      <p class="hint">
        测算办法：先补足枫桥式司法所的5人，其余逐名分给人数最少的司法所；人数相同的，先分给编制数多的，再按名单顺序。
      </p>
      {whole !== undefined && <p class="error">{whole}</p>}
      <div class="row-fields">
        {offices.map(({ name, posts, serving, fengqiao }, index) => (
          <TextField
            key={name}
            name={`split.${index}`}
            label={name}
            hint={`编制 ${posts}，实有 ${serving}${fengqiao ? '，枫桥式' : ''}`}
            value={values[`split.${index}`]}
            error={errorOf(errors, `split.${index}`)}
            inputmode="numeric"
          />
        ))}
      </div>
    </fieldset>
  );
};
