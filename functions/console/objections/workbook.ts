import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { OBJECTION_LABELS } from '../../../shared/domain/objections/labels.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import type { StoredObjection } from '../../../shared/ports/objection-store.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { namesOf, officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { listedObjections } from './rows.ts';

const WIDTH = 16;

/** GET /console/campaigns/{code}/objections.xlsx: the register of objections; objectors stay unnamed in it. */
export const objectionsWorkbook = withCampaign(async (state, request, services) => {
  const rows = listedObjections(state.objections, request.now);
  const found = await inParallel(rows, WIDTH, ({ number }) => services.objections.find(number));
  const details = new Map(
    found.filter((one): one is StoredObjection => one !== undefined).map((one) => [one.number, one]),
  );
  const names = namesOf(state);
  const answerOf = (number: string) => details.get(number)?.answer;
  return workbook(
    `${state.campaign.code}-异议`,
    [
      { title: '编号', width: 16, cell: ({ number }) => number },
      { title: '状态', width: 14, cell: ({ state: at }) => OBJECTION_LABELS[at] },
      { title: '提出时间', width: 22, cell: ({ filedAt }) => formatDateTime(filedAt) },
      { title: '答复期限', width: 18, cell: ({ dueOn }) => formatDate(dueOn) },
      { title: '逾期', cell: ({ overdue }) => (overdue ? '是' : '') },
      { title: '署名', cell: ({ named }) => (named ? '是' : '否') },
      { title: '针对人员报名号', width: 16, cell: ({ concerns }) => concerns },
      { title: '针对人员', width: 12, cell: ({ concerns }) => names[concerns ?? ''] },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => position && officeOf(state, position) },
      { title: '事实和理由', width: 60, cell: ({ number }) => details.get(number)?.text },
      { title: '答复理由', width: 60, cell: ({ number }) => answerOf(number)?.reason },
      { title: '答复人', width: 20, cell: ({ number }) => answerOf(number)?.by },
      {
        title: '答复时间',
        width: 22,
        cell: ({ number }) => {
          const at = answerOf(number)?.at;
          return at === undefined ? undefined : formatDateTime(at);
        },
      },
      { title: '取消资格的报名号', width: 18, cell: ({ number }) => answerOf(number)?.struck },
    ],
    rows,
  );
});
