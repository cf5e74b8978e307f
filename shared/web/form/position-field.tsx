import type { Position } from '../../domain/model/campaign.ts';
import { Radios } from '../choices.tsx';
import type { FieldProps } from '../field.tsx';
import { Select } from '../fields.tsx';

const MOST_RADIOS = 8;

type Props = Omit<FieldProps, 'name' | 'label'> & {
  readonly positions: readonly Position[];
  readonly value: string | undefined;
};

/** The post applied for; all in sight while they are few. */
export function PositionField({ positions, value, ...field }: Props) {
  const props = {
    ...field,
    name: 'position',
    label: '报考岗位',
    value,
    options: positions.map(({ code, office, headcount }) => ({
      value: code,
      label: `${code} ${office}（招 ${headcount} 人）`,
    })),
  };
  return positions.length <= MOST_RADIOS ? (
    <Radios {...props} />
  ) : (
    <Select {...props} placeholder="请选择岗位" />
  );
}
