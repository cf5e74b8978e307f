import { CAMPAIGN_LABELS as LABELS } from '../../../shared/domain/refusals/campaign-labels.ts';
import { YesNo } from '../../../shared/web/choices.tsx';
import { errorOf, type FieldError } from '../../../shared/web/field-error.ts';
import { TextField, type TextFieldProps } from '../../../shared/web/fields.tsx';
import type { FormValues } from './form.ts';

export type Filled = { readonly values: FormValues; readonly errors: readonly FieldError[] };
type Name = keyof typeof LABELS;

export type SettingProps = Filled & Partial<TextFieldProps> & { readonly name: Name };

/** One setting as a line of text, labelled as everywhere, with what was typed and what is wrong with it. */
export const Setting = ({ values, errors, name, ...more }: SettingProps) => (
  <TextField name={name} label={LABELS[name]} value={values[name]} error={errorOf(errors, name)} {...more} />
);

/** A whole number or a mark: short, with digits at hand. */
export const NumberSetting = (props: SettingProps) => <Setting short inputmode="numeric" {...props} />;

/** One setting that is either so or not; `yes` unless said otherwise. */
export const Choice = ({ values, errors, name }: Filled & { readonly name: Name }) => (
  <YesNo name={name} label={LABELS[name]} value={values[name] ?? 'yes'} error={errorOf(errors, name)} />
);
