import { COUNTY_CODES } from '../../counties/index.ts';
import { errorOf, type FieldError } from '../field-error.ts';
import { Select, TextField } from '../fields.tsx';
import { placeName } from '../place-name.ts';
import type { Typed } from './typed.ts';

type RegionName = 'household_code' | 'residence_code';

/** Value of the list's last line: the code itself is typed into the field below. */
const OTHER = 'other';
const otherInput = (name: string): string => `${name}_other`;

const OPTIONS = [
  ...COUNTY_CODES.map((code) => ({ value: code, label: placeName(code) })),
  { value: OTHER, label: '临汾市以外（请填六位代码）' },
];

type Props = {
  readonly name: RegionName;
  readonly label: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** First six digits of the applicant's citizen number: for most people the code they look for. */
  readonly firstSix: string;
};

/** A county of Linfen from a list, or any other by its GB/T 2260 code. */
export const RegionField = ({ name, label, typed, errors, firstSix }: Props) => (
  <div data-region={name}>
    <Select
      name={name}
      label={label}
      options={OPTIONS}
      value={typed[name]}
      placeholder="请选择"
      error={errorOf(errors, name)}
    />
    <TextField
      name={otherInput(name)}
      label={`${label}的六位行政区划代码（选“临汾市以外”的填写）`}
      hint={`多数人与身份证号码前六位相同${firstSix === '' ? '' : `，您的是 ${firstSix}`}`}
      inputmode="numeric"
      maxlength={6}
      short
      value={typed[otherInput(name)]}
      error={errorOf(errors, otherInput(name))}
      autocomplete="off"
    />
  </div>
);

/** The code a person means: the one chosen from the list, or the one typed when the list's last line is chosen. */
export const regionCode = (typed: Typed, name: RegionName): string =>
  (typed[name] === OTHER ? typed[otherInput(name)] : typed[name]) ?? '';

/** List and text field as they show a code kept earlier. */
export const regionInputs = (name: RegionName, code = ''): Typed =>
  code === '' || COUNTY_CODES.includes(code)
    ? { [name]: code, [otherInput(name)]: '' }
    : { [name]: OTHER, [otherInput(name)]: code };

/** Where the fault of a field is shown: at the typed code, when that is what was read. */
export const errorInput = (field: string, typed: Typed): string =>
  typed[field] === OTHER ? otherInput(field) : field;
