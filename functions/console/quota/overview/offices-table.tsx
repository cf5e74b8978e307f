import type { Office } from '../../../../shared/domain/model/quota.ts';
import { postsOf, servingOf, sumOf } from '../../../../shared/domain/quota/rule.ts';
import { DataTable } from '../../../../shared/web/data-table.tsx';
import { officeLines } from './office-lines.ts';

type OfficesTableProps = {
  readonly caption: string;
  readonly offices: readonly Office[];
  readonly split: readonly number[];
};

/** Offices with posts, people and assistants; the last line sums them up. */
export function OfficesTable({ caption, offices, split }: OfficesTableProps) {
  const sum: Office = {
    name: `合计 ${offices.length} 个`,
    posts: postsOf(offices),
    serving: servingOf(offices),
    fengqiao: false,
  };
  const total = sumOf(split);
  const lines = offices.length === 0 ? [] : officeLines(offices, split);
  const marked = offices.filter(({ fengqiao }) => fengqiao).length;
  return (
    <DataTable
      caption={caption}
      rows={[
        ...lines,
        ...(lines.length === 0 ? [] : [{ office: sum, assistants: total, people: sum.serving + total }]),
      ]}
      rowKey={({ office }) => office.name}
      empty="还没有司法所名单。经办人员填写或导入之后，会列在这里。"
      columns={[
        { title: '司法所', heads: true, cell: ({ office }) => office.name },
        { title: '政法专项编制数', numeric: true, cell: ({ office }) => office.posts },
        { title: '编制内实有人数', numeric: true, cell: ({ office }) => office.serving },
        {
          title: '枫桥式',
          cell: ({ office }) => (office === sum ? `${marked} 个` : office.fengqiao ? '是' : ''),
        },
        { title: '协理员', numeric: true, cell: ({ assistants }) => assistants },
        { title: '合计人数', numeric: true, cell: ({ people }) => people },
      ]}
    />
  );
}
