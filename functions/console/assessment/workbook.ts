import { VERDICT_LABELS, VIRTUE_LABELS } from '../../../shared/domain/labels.ts';
import { VIRTUES, type Virtue } from '../../../shared/domain/model/assessment.ts';
import { withInternalCampaign } from '../campaign-state/load.ts';
import { officeOf } from '../campaign-state/people.ts';
import { type Column, workbook } from '../http/workbook.ts';
import { type Assessed, assessedPeople, type Entry } from './people.ts';
import { combinedText } from './view.tsx';

type Verdicts = { readonly person: Assessed; readonly entry?: Entry };

const virtueColumn = (virtue: Virtue): Column<Verdicts> => ({
  title: VIRTUE_LABELS[virtue],
  cell: ({ entry }) => entry && VERDICT_LABELS[entry.assessment[virtue]],
});

/**
 * GET /console/campaigns/{code}/assessment.xlsx: one row per person and assessor with the five verdicts, and what they come to
 * together. Whoever enters verdicts finds only their own, as on the page.
 */
export const assessmentWorkbook = withInternalCampaign((state, { staff }) =>
  workbook<Verdicts>(
    `${state.campaign.code}-考核`,
    [
      { title: '报名号', width: 16, cell: ({ person }) => person.number },
      { title: '姓名', width: 12, cell: ({ person }) => person.name },
      { title: '岗位', cell: ({ person }) => person.position },
      { title: '司法所', width: 20, cell: ({ person }) => officeOf(state, person.position) },
      { title: '考核人员', width: 24, cell: ({ entry }) => entry?.by },
      ...VIRTUES.map(virtueColumn),
      { title: '结论', width: 40, cell: ({ person }) => combinedText(person) },
    ],
    assessedPeople(state, staff).flatMap((person): readonly Verdicts[] =>
      person.entries.length === 0 ? [{ person }] : person.entries.map((entry) => ({ person, entry })),
    ),
  ),
);
