import { leftToOffer } from '../../../../shared/domain/quota/may-offer.ts';
import type { Answer } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import { type Column, workbook } from '../../http/workbook.ts';
import type { Services } from '../../services.ts';
import { loadQuota, type QuotaView } from '../load.ts';
import { type OfficeLine, officeLines } from './office-lines.ts';
import { overviewPage } from './page.tsx';

/** GET /console/quota: offices, the least number and its rules, the proposal, the statement and where it stands. */
export async function quotaPage(request: StaffRequest, services: Services): Promise<Answer> {
  const view = await loadQuota(services, request.now);
  return { kind: 'page', data: dataOf(view), page: overviewPage(view, request) };
}

const dataOf = ({ list, least, proposal, standing, latest, statements, figures, number }: QuotaView) => ({
  offices: list,
  least,
  proposal,
  standing,
  statement: latest ?? null,
  statements: statements.map(({ serial, state, total, version }) => ({ serial, state, total, version })),
  filed: { total: number.total ?? null, serial: number.serial ?? null },
  figures: { filled: figures.filled, onOffer: figures.onOffer, left: leftToOffer(figures) },
});

const COLUMNS: readonly Column<OfficeLine>[] = [
  { title: '司法所', width: 24, cell: ({ office }) => office.name },
  { title: '政法专项编制数', cell: ({ office }) => office.posts },
  { title: '编制内实有人数', cell: ({ office }) => office.serving },
  { title: '枫桥式', cell: ({ office }) => (office.fengqiao ? '是' : '否') },
  { title: '测算协理员', cell: ({ assistants }) => assistants },
  { title: '合计人数', cell: ({ people }) => people },
];

/** GET /console/quota/offices.xlsx: the offices with the proposed split. */
export async function officesWorkbook(request: StaffRequest, services: Services): Promise<Answer> {
  const { list, proposal } = await loadQuota(services, request.now);
  return workbook('司法所与数额测算', COLUMNS, officeLines(list.offices, proposal));
}
