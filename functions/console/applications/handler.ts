import { APPEAL_LABELS } from '../../../shared/domain/appeals/labels.ts';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { REVIEW_LABELS, RULE_LABELS, SEX_LABELS, STAGE_LABELS } from '../../../shared/domain/labels.ts';
import { RULES } from '../../../shared/domain/model/finding.ts';
import { reviewOutcome } from '../../../shared/domain/review/standing.ts';
import { wantsJson } from '../../../shared/lambda/request.ts';
import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';

/** GET /console/campaigns/{code}/applications: the whole worksheet as data; browsers are sent to the review queue, which pages it. */
export const applicationsList = withCampaign((state, { event }) =>
  wantsJson(event)
    ? { kind: 'data', data: { applications: state.rows } }
    : { kind: 'redirect', location: campaignPath(state.campaign.code, '/review') },
);

const ruleNames = (rules: readonly string[]): string =>
  RULES.filter((rule) => rules.includes(rule))
    .map((rule) => RULE_LABELS[rule])
    .join('、');

/** GET …/applications.xlsx: the same for Excel, without citizen numbers. */
export const applicationsWorkbook = withCampaign((state) =>
  workbook(
    `${state.campaign.code}-报名`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '性别', cell: ({ sex }) => SEX_LABELS[sex] },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
      { title: '报名时间', width: 22, cell: ({ submittedAt }) => formatDateTime(submittedAt) },
      { title: '优先条件', cell: ({ preferred }) => (preferred ? '有' : '无') },
      { title: '系统核对不符合项', width: 30, cell: ({ screening }) => ruleNames(screening?.failed ?? []) },
      {
        title: '审核结论',
        cell: ({ review, appeal }) => REVIEW_LABELS[reviewOutcome(review, appeal)],
      },
      { title: '不通过依据', width: 30, cell: ({ review }) => ruleNames(review?.rules ?? []) },
      { title: '审核人', width: 20, cell: ({ review }) => review?.by },
      { title: '申诉', cell: ({ appeal }) => appeal && APPEAL_LABELS[appeal.state] },
      { title: '本人退出', cell: ({ checks }) => checks?.left && `${STAGE_LABELS[checks.left]}环节` },
    ],
    state.rows,
  ),
);
