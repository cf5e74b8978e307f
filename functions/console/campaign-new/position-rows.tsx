import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { TextField } from '../../../shared/web/fields.tsx';
import { type FormValues, ROWS_AT_FIRST } from './form.ts';

type PositionRowsProps = {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly rows: number;
};

/** One line of inputs per position; a button, not a script, brings more lines and keeps what was typed. */
export function PositionRows({ values, errors, rows }: PositionRowsProps) {
  return (
    <fieldset class="rows">
      <legend class="visually-hidden">岗位</legend>
      <p class="hint" id="positions">
        每行一个岗位，用不到的行留空。
      </p>
      {errorOf(errors, 'positions') !== undefined && <p class="error">{errorOf(errors, 'positions')}</p>}
      {Array.from({ length: rows }, (_, index) => `positions.${index}`).map((row, index) => (
        <div class="row-fields" key={row}>
          <Cell name={`${row}.code`} label={`岗位 ${index + 1} 代码`} values={values} errors={errors} />
          <div class="field-wide">
            <Cell name={`${row}.office`} label="司法所" values={values} errors={errors} />
          </div>
          <Cell name={`${row}.headcount`} label="招聘人数" values={values} errors={errors} numeric />
        </div>
      ))}
      <button class="quiet" type="submit" name="more" value="yes">
        再加 {ROWS_AT_FIRST} 行
      </button>
    </fieldset>
  );
}

type CellProps = {
  readonly name: string;
  readonly label: string;
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly numeric?: boolean;
};

const Cell = ({ name, label, values, errors, numeric }: CellProps) => (
  <TextField
    name={name}
    label={label}
    value={values[name]}
    error={errorOf(errors, name)}
    inputmode={numeric ? 'numeric' : undefined}
  />
);
