import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { RULE_LABELS } from '../../../shared/domain/labels.ts';
import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import { inParallel } from '../../../shared/lambda/in-parallel.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { withoutRelated } from '../recusals/recused.ts';
import { appealRows } from './rows.ts';
import { stateText } from './view.tsx';

const WIDTH = 16;

/** GET /console/campaigns/{code}/appeals.xlsx: the register of appeals with what was claimed and answered; without the applicants one must leave to others. */
export const appealsWorkbook = withCampaign(async (state, request, services) => {
  const rows = appealRows(withoutRelated(state, request.staff));
  const found = await inParallel(rows, WIDTH, ({ number }) => services.applications.findDossier(number));
  const appeals = new Map<string, Appeal>(
    found.flatMap((dossier) => (dossier?.appeal ? [[dossier.appeal.number, dossier.appeal]] : [])),
  );
  const answerOf = (number: string) => appeals.get(number)?.answer;
  return workbook(
    `${state.campaign.code}-申诉`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
      { title: '状态', width: 14, cell: stateText },
      { title: '提交时间', width: 22, cell: ({ filedAt }) => formatDateTime(filedAt) },
      { title: '审查人', width: 20, cell: ({ reviewedBy }) => reviewedBy },
      {
        title: '不通过依据',
        width: 30,
        cell: ({ number }) =>
          appeals
            .get(number)
            ?.against.rules.map((rule) => RULE_LABELS[rule])
            .join('、'),
      },
      { title: '事实和理由', width: 60, cell: ({ number }) => appeals.get(number)?.text },
      { title: '答复理由', width: 60, cell: ({ number }) => answerOf(number)?.reason },
      { title: '答复人', width: 20, cell: ({ decidedBy }) => decidedBy },
      {
        title: '答复时间',
        width: 22,
        cell: ({ number }) => {
          const at = answerOf(number)?.at;
          return at === undefined ? undefined : formatDateTime(at);
        },
      },
    ],
    rows,
  );
});
