import { APPLICANT } from '../../appeals/decide-filing.ts';
import { formatDateTime } from '../../calendar/format.ts';
import { CHECK_LABELS, SCORE_LABELS, STAGE_LABELS } from '../../labels.ts';
import type { Found } from '../../model/audit.ts';
import type { Stage } from '../../model/stage.ts';
import type { Instant } from '../../model/time.ts';
import { NOTICE_RULES } from '../../notices/kinds.ts';
import type { StageAction } from '../../stages/stage-rule.ts';
import type { CampaignEvidence, CampaignRule, Person } from '../campaign/evidence.ts';
import { aboutCampaign, aboutPerson } from '../campaign/found.ts';
import { locksOf } from '../campaign/notices-at.ts';
import { SLACK_MS } from '../campaign/slack.ts';
import { admitted, progressAround, type Step, stepsOf } from '../campaign/steps.ts';

type Act = {
  readonly what: string;
  readonly at: Instant;
  readonly action: StageAction;
  /** Whom it is about; absent: the campaign as a whole. */
  readonly number?: string;
};

const ACTIONS = {
  withdrew: 'record-withdrawal',
  background: 'record-background',
  medical: 'record-medical',
} as const;

const ofPerson = ({ number, review, checks, contract }: Person): readonly Act[] => [
  ...(review === undefined
    ? []
    : [{ what: '资格审查结论', at: review.at, action: 'review' as const, number }]),
  ...(checks?.log ?? []).flatMap(({ what, at, by }): readonly Act[] =>
    what === 'struck' || by === APPLICANT
      ? []
      : [{ what: `${CHECK_LABELS[what]}记录`, at, action: ACTIONS[what], number }],
  ),
  ...(contract?.log ?? []).flatMap(({ event, at }): readonly Act[] =>
    event === 'start' ? [] : [{ what: '合同办理', at, action: 'manage-contract', number }],
  ),
];

const importOf = (kind: 'written' | 'interview' | 'exam'): StageAction => `import-${kind}`;

/** Marks and verdicts entered; what was entered after the marks were locked is another rule's to tell. */
const ofMarks = (evidence: CampaignEvidence): readonly Act[] => {
  const { sheets, entries, settlements, assessorSheets, panelMarks } = evidence;
  const isLocked = (kind: 'written' | 'interview' | 'exam', at: Instant): boolean =>
    locksOf(evidence, kind).some(({ from, to }) => at > from + SLACK_MS && at < to);
  const marks = [
    ...sheets.filter(({ corrections = [] }) => corrections.length === 0),
    ...entries,
    ...settlements,
  ].filter(({ kind, at }) => !isLocked(kind, at));
  return [
    ...marks.map(({ kind, at }) => ({ what: `${SCORE_LABELS[kind]}录入`, at, action: importOf(kind) })),
    ...assessorSheets
      .filter(({ at }) => !isLocked('exam', at))
      .map(({ at }) => ({ what: '考核表录入', at, action: 'enter-assessment' as const })),
    ...panelMarks
      .filter(({ at }) => !isLocked('interview', at))
      .map(({ at }) => ({ what: '考官组评分录入', at, action: 'import-interview' as const })),
  ];
};

const outside = (evidence: CampaignEvidence, { what, at, action, number }: Act): Found => {
  const said = {
    rule: 'stage.order',
    facts: `${what}于${formatDateTime(at)}作出，当时的环节不能办理这一事项。`,
    occurrence: `${action} ${at}`,
  } as const;
  return number === undefined ? aboutCampaign(evidence, said) : aboutPerson(evidence, number, said);
};

const wasOpen = (steps: readonly Step[], stage: Stage, at: Instant): boolean =>
  progressAround(steps, at).some((one) => one.status === 'running' && one.stage === stage && one.open);

/**
 * Reviews, checks, contracts, marks and notices were made while their stage admitted them. What an applicant does by themselves (to
 * leave), and the answer to an objection, belong to no stage. Source: 四(二)3, stages/open-track.ts, internal-track.ts.
 */
export const stageRecords: CampaignRule = (evidence) => {
  const { progress, people, noticeLog } = evidence;
  const steps = stepsOf(progress);
  const acts = [...people.flatMap(ofPerson), ...ofMarks(evidence)];
  const notices = noticeLog.filter(
    ({ event, kind, at }) => event === 'composed' && !wasOpen(steps, NOTICE_RULES[kind].stage, at),
  );
  return [
    ...acts.filter(({ action, at }) => !admitted(steps, action, at)).map((act) => outside(evidence, act)),
    ...notices.map(({ kind, at }) =>
      aboutCampaign(evidence, {
        rule: 'stage.order',
        facts: `“${NOTICE_RULES[kind].title}”于${formatDateTime(at)}编制，当时${STAGE_LABELS[NOTICE_RULES[kind].stage]}环节没有进行。`,
        occurrence: `notice ${kind} ${at}`,
      }),
    ),
  ];
};
