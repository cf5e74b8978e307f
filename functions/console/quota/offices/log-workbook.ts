import { formatDateTime } from '../../../../shared/domain/calendar/format.ts';
import type { Answer } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import { workbook } from '../../http/workbook.ts';
import type { Services } from '../../services.ts';

/** GET /console/quota/offices/log.xlsx: every change of the list of offices. */
export async function officeLogWorkbook(_request: StaffRequest, { quota }: Services): Promise<Answer> {
  const { log } = await quota.offices();
  return workbook(
    '司法所名单变动记录',
    [
      { title: '时间', width: 22, cell: ({ at }) => formatDateTime(at) },
      { title: '办理人', width: 24, cell: ({ by }) => by },
      { title: '司法所个数', cell: ({ count }) => count },
      { title: '来源', width: 32, cell: ({ fileName }) => fileName ?? '页面填写' },
    ],
    log,
  );
}
