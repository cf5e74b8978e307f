import { formatDateTime } from '../../../../shared/domain/calendar/format.ts';
import { QUOTA_EVENT_LABELS, QUOTA_STATE_LABELS } from '../../../../shared/domain/quota/labels.ts';
import type { Answer } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import { workbook } from '../../http/workbook.ts';
import type { Services } from '../../services.ts';

/** GET /console/quota/statements.xlsx: every step of every statement the county has made, the latest statement first. */
export async function statementsWorkbook(_request: StaffRequest, { quota }: Services): Promise<Answer> {
  const statements = await quota.statements();
  return workbook(
    '数额上报办理记录',
    [
      { title: '次序', cell: ({ serial }) => serial },
      { title: '时间', width: 22, cell: ({ entry }) => formatDateTime(entry.at) },
      { title: '事项', cell: ({ entry }) => QUOTA_EVENT_LABELS[entry.event] },
      { title: '数额', cell: ({ entry }) => entry.total },
      { title: '办理人', width: 24, cell: ({ entry }) => entry.by },
      { title: '之后的状态', width: 28, cell: ({ entry }) => QUOTA_STATE_LABELS[entry.to] },
      { title: '理由', width: 60, cell: ({ entry }) => entry.reason },
    ],
    statements.flatMap(({ serial, log }) => log.map((entry) => ({ serial, entry }))),
  );
}
