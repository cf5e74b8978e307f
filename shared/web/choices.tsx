import type { ComponentChildren } from 'preact';
import { describedBy, type FieldProps, HintAndError } from './field.tsx';
import type { Option } from './fields.tsx';

/** The first input of a group carries the group's own name as its id, so that the error summary leads to it. */
const idOf = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

type GroupProps = FieldProps & { readonly inline?: boolean; readonly children: ComponentChildren };

function Group({ name, label, hint, error, inline, children }: GroupProps) {
  return (
    <fieldset
      class={error === undefined ? 'field' : 'field faulty'}
      aria-describedby={describedBy({ name, hint, error })}
    >
      <legend>{label}</legend>
      <HintAndError name={name} hint={hint} error={error} />
      <div class={inline ? 'choices inline' : 'choices'}>{children}</div>
    </fieldset>
  );
}

type ChoiceProps = {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: Option;
  readonly checked: boolean;
};

function Choice({ id, type, name, option, checked }: ChoiceProps) {
  return (
    <div class="choice">
      <input id={id} type={type} name={name} value={option.value} checked={checked} />
      <label for={id}>
        {option.label}
        {option.hint !== undefined && <span class="hint">{option.hint}</span>}
      </label>
    </div>
  );
}

export type RadiosProps = FieldProps & {
  readonly options: readonly Option[];
  /** Nothing is preselected unless given. */
  readonly value?: string;
  readonly inline?: boolean;
};

/** One of a few, all in sight. */
export function Radios({ options, value, ...field }: RadiosProps) {
  return (
    <Group {...field}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={idOf(field.name, index)}
          type="radio"
          name={field.name}
          option={option}
          checked={option.value === value}
        />
      ))}
    </Group>
  );
}

/** Yes or no, as `yes` and `no`. */
export const YesNo = (props: Omit<RadiosProps, 'options' | 'inline'>) => (
  <Radios
    {...props}
    inline
    options={[
      { value: 'yes', label: '是' },
      { value: 'no', label: '否' },
    ]}
  />
);

export type ChecksProps = Omit<FieldProps, 'name'> & {
  /** Identifies the group for hint and error. */
  readonly name: string;
  /** Each box has its own name and sends `yes` when ticked. */
  readonly boxes: readonly { readonly name: string; readonly label: string; readonly hint?: string }[];
  readonly ticked: readonly string[];
};

/** Any number of boxes under one heading. */
export function Checks({ boxes, ticked, ...field }: ChecksProps) {
  return (
    <Group {...field}>
      {boxes.map((box) => (
        <Choice
          key={box.name}
          id={box.name}
          type="checkbox"
          name={box.name}
          option={{ value: 'yes', label: box.label, hint: box.hint }}
          checked={ticked.includes(box.name)}
        />
      ))}
    </Group>
  );
}
