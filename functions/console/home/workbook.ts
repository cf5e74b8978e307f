import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { TRACK_LABELS } from '../../../shared/domain/labels.ts';
import { standing } from '../campaign/standing.ts';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { workbook } from '../http/workbook.ts';
import type { Services } from '../services.ts';
import { campaignCards } from './cards.ts';

/** GET /console/campaigns.xlsx: every campaign of the county with where it stands and how many applied. */
export async function campaignsWorkbook({ staff, now }: StaffRequest, services: Services): Promise<Answer> {
  return workbook(
    '全部招聘',
    [
      { title: '编号', width: 20, cell: ({ campaign }) => campaign.code },
      { title: '名称', width: 48, cell: ({ campaign }) => campaign.title },
      { title: '方式', width: 28, cell: ({ campaign }) => TRACK_LABELS[campaign.track] },
      { title: '进展', width: 24, cell: ({ campaign, progress }) => standing(progress, campaign, now) },
      {
        title: '报名开始',
        width: 22,
        cell: ({ campaign }) => formatDateTime(Date.parse(campaign.registration.opens)),
      },
      {
        title: '报名截止',
        width: 22,
        cell: ({ campaign }) => formatDateTime(Date.parse(campaign.registration.closes)),
      },
      {
        title: '招聘人数',
        cell: ({ campaign }) => campaign.positions.reduce((sum, { headcount }) => sum + headcount, 0),
      },
      { title: '报名份数', cell: ({ counts }) => counts.applications },
      { title: '待审', cell: ({ counts }) => counts.pending },
      { title: '通过', cell: ({ counts }) => counts.accepted },
      { title: '不通过', cell: ({ counts }) => counts.refused },
    ],
    await campaignCards(services, staff, now),
  );
}
