import type { Change } from '../../domain/correction/changes.ts';
import type { Campaign } from '../../domain/model/campaign.ts';
import { DataTable } from '../data-table.tsx';
import { changeText } from './change-text.ts';

type Props = {
  readonly caption: string;
  readonly changes: readonly Change[];
  readonly campaign: Pick<Campaign, 'positions'>;
};

/** What a correction changed: field, before, after. */
export const ChangeTable = ({ caption, changes, campaign }: Props) => (
  <DataTable
    caption={caption}
    rows={changes}
    rowKey={({ field }) => field}
    empty="内容相同。"
    columns={[
      { title: '项目', heads: true, cell: (change) => changeText(change, campaign).label },
      { title: '原内容', cell: (change) => changeText(change, campaign).from },
      { title: '更正为', cell: (change) => changeText(change, campaign).to },
    ]}
  />
);
