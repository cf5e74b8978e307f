import { DataTable } from '../../../shared/web/data-table.tsx';
import type { Seated } from './seated.ts';

type DoorListProps = {
  readonly title: string;
  readonly room: string;
  readonly when: string;
  readonly people: readonly Seated[];
  readonly back: string;
};

/** The list on a room's door, with a column to sign in; prints on its own. */
export const DoorList = ({ title, room, when, people, back }: DoorListProps) => (
  <>
    <p class="no-print">
      <a class="linklike" href={back}>
        返回考场和准考证
      </a>
      <span class="soft"> 用浏览器的打印功能打印本页。</span>
    </p>
    <article class="door">
      <h1>{title}</h1>
      <p>
        {room}，{when}，应到 {people.length} 人。
      </p>
      <DataTable
        caption={`${room}名单`}
        rows={people}
        rowKey={({ number }) => number}
        empty="这个考场没有安排人员。"
        columns={[
          { title: '座位号', numeric: true, cell: ({ seat }) => seat },
          { title: '准考证号', cell: ({ ticketNumber }) => <span class="code">{ticketNumber}</span> },
          { title: '姓名', heads: true, cell: ({ name }) => name },
          { title: '报考岗位', cell: ({ post }) => post },
          { title: '签名', cell: () => <span class="sign-here"> </span> },
        ]}
      />
      <p>实到　　　　人，缺考　　　　人。监考人员签名：</p>
    </article>
  </>
);
