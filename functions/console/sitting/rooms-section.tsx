import { seatsIn } from '../../../shared/domain/sitting/seats.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';
import { TextField } from '../../../shared/web/fields.tsx';
import { campaignPath } from '../campaign-state/load.ts';
import { Csrf } from '../frame/csrf.tsx';
import { DownloadLink } from '../frame/download-link.tsx';
import { ImportForm } from '../imports/import-form.tsx';
import { typedRooms } from './schema.ts';
import type { SittingViewProps } from './view.tsx';

const SPARE_ROWS = 5;

/** The rooms with their seats, and the two ways to enter them: line by line, or a table. */
export function RoomsSection(props: SittingViewProps) {
  const { code, csrf, shown, mayArrange } = props;
  const { rooms } = shown.sitting;
  return (
    <section>
      <h2>考场</h2>
      <DataTable
        caption={`共 ${rooms.length} 个考场，${seatsIn(rooms)} 个座位；需要安排 ${shown.people.length} 人`}
        rows={rooms.map((room, index) => ({ ...room, place: index + 1 }))}
        rowKey={({ place }) => String(place)}
        empty="还没有考场。请逐行填写，或者导入表格。"
        columns={[
          { title: '序号', cell: ({ place }) => place },
          { title: '考场', heads: true, cell: ({ name }) => name },
          { title: '座位数', numeric: true, cell: ({ seats }) => seats },
        ]}
      />
      <DownloadLink href={campaignPath(code, '/sitting.xlsx')}>下载考场和座位</DownloadLink>
      {mayArrange && shown.moment !== 'over' && (
        <>
          <details class="more" open={rooms.length === 0}>
            <summary>逐行填写考场</summary>
            <RoomsForm {...props} />
          </details>
          <details class="more">
            <summary>导入考场表格</summary>
            <ImportForm heading="导入考场" path={campaignPath(code, '/sitting/rooms')} csrf={csrf}>
              <p>表头两列：考场、座位数。按表中的顺序依次编排。</p>
            </ImportForm>
          </details>
        </>
      )}
    </section>
  );
}

function RoomsForm({ code, csrf, shown: { sitting }, typed }: SittingViewProps) {
  const posted = typedRooms(typed);
  const rows =
    posted.length > 0 ? posted : sitting.rooms.map(({ name, seats }) => ({ name, seats: String(seats) }));
  const lines = [...rows, ...Array.from({ length: SPARE_ROWS }, () => ({ name: '', seats: '' }))];
  return (
    <form method="post" action={campaignPath(code, '/sitting/rooms')}>
      <Csrf token={csrf} />
      <input type="hidden" name="version" value={sitting.version} />
      <p class="hint">每行一个考场，用不到的行留空；行数不够时先保存，再继续填写。</p>
      {lines.map(({ name, seats }, index) => (
        <div class="row-fields" key={index}>
          <div class="field-wide">
            <TextField name={`rooms.${index}.name`} label={`第 ${index + 1} 行 考场`} value={name} />
          </div>
          <TextField name={`rooms.${index}.seats`} label="座位数" value={seats} inputmode="numeric" />
        </div>
      ))}
      <button class="button" type="submit">
        保存考场
      </button>
    </form>
  );
}
