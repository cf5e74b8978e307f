import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { VIRTUE_LABELS } from '../../../shared/domain/labels.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { withInternalCampaign } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { assessmentText } from './assessment-text.ts';
import { type Assessed, assessedPeople } from './people.ts';

const differingText = ({ combined }: Assessed): string =>
  combined.state === 'differs' ? combined.differing.map((virtue) => VIRTUE_LABELS[virtue]).join('、') : '';

/**
 * GET /console/campaigns/{code}/assessment/differences.xlsx: whom the assessors saw differently, and how each was settled. For
 * whoever enters verdicts the list is empty: it would tell what another wrote.
 */
export const differencesWorkbook = withInternalCampaign((state, { staff }) => {
  const hidden = may(staff.roles, 'assessment.enter');
  const people = hidden ? [] : assessedPeople(state, staff);
  const settlementOf = ({ combined, number }: Assessed) =>
    combined.state === 'settled'
      ? state.assessment.settlements.findLast((one) => one.number === number)
      : undefined;
  return workbook(
    `${state.campaign.code}-考核分歧`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '姓名', width: 12, cell: ({ name }) => name },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(state, position) },
      { title: '不一致的项目', width: 20, cell: differingText },
      {
        title: '各人意见',
        width: 48,
        cell: ({ entries }) =>
          entries.map(({ by, assessment }) => `${by}：${assessmentText(assessment)}`).join('；'),
      },
      {
        title: '裁定',
        width: 24,
        cell: (person) => assessmentText(settlementOf(person)?.assessment),
      },
      { title: '裁定理由', width: 40, cell: (person) => settlementOf(person)?.reason },
      { title: '裁定人', width: 24, cell: (person) => settlementOf(person)?.by },
      {
        title: '裁定时间',
        width: 22,
        cell: (person) => {
          const at = settlementOf(person)?.at;
          return at === undefined ? undefined : formatDateTime(at);
        },
      },
    ],
    people.filter(({ combined }) => combined.state === 'differs' || combined.state === 'settled'),
  );
});
