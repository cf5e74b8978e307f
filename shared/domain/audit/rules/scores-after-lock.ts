import { formatDateTime } from '../../calendar/format.ts';
import { SCORE_LABELS } from '../../labels.ts';
import { enteredTwice } from '../../marking/entered-twice.ts';
import type { Found } from '../../model/audit.ts';
import { MARK_KINDS, type MarkKind } from '../../model/marking.ts';
import type { Instant } from '../../model/time.ts';
import { isReviewed } from '../campaign/corrected-sheet.ts';
import type { CampaignEvidence, CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign } from '../campaign/found.ts';
import { agreesWithList, listedMarks } from '../campaign/listed-marks.ts';
import { agreedAt } from '../campaign/marks-at.ts';
import { type Lock, locksOf } from '../campaign/notices-at.ts';
import { SLACK_MS } from '../campaign/slack.ts';

type Entry = { readonly what: string; readonly at: Instant; readonly occurrence: string };

/** Everything that made marks of a kind, but for the results of score reviews. */
const entriesOf = (evidence: CampaignEvidence, kind: MarkKind): readonly Entry[] => {
  const { sheets, entries, settlements, assessorSheets, panelMarks } = evidence;
  const ofKind = <Of extends { readonly kind: MarkKind }>(all: readonly Of[]): readonly Of[] =>
    all.filter((one) => one.kind === kind);
  const entry = (what: string, at: Instant, occurrence: string): Entry => ({ what, at, occurrence });
  return [
    ...ofKind(sheets)
      .filter((sheet) => !isReviewed(sheet, evidence))
      .map(({ version, at }) => entry(`成绩表第 ${version} 版`, at, `sheet ${version}`)),
    ...ofKind(entries).map(({ version, at }) => entry(`双录第 ${version} 次录入`, at, `entry ${version}`)),
    ...ofKind(settlements).map(({ version, at }) =>
      entry(`双录第 ${version} 次核定`, at, `settlement ${version}`),
    ),
    ...(kind === 'exam'
      ? assessorSheets.map(({ version, at, assessor }) =>
          entry(`考核表第 ${version} 版`, at, `assessor ${assessor} ${version}`),
        )
      : []),
    ...(kind === 'interview'
      ? panelMarks.map(({ panel, version, at }) =>
          entry(`考官组 ${panel} 评分第 ${version} 版`, at, `panel ${panel} ${version}`),
        )
      : []),
  ];
};

/**
 * Whether what was entered until then is what the notice lists: then the notice was composed of it, although the request that entered it
 * came in a moment later.
 */
const isWhatIsListed = (evidence: CampaignEvidence, kind: MarkKind, until: Instant): boolean => {
  const notice = evidence.notices.find((one) => one.notice.kind === kind);
  const listed = notice && listedMarks(notice.notice, kind);
  if (listed === undefined) return false;
  const sheets = evidence.sheets.filter(
    (one) => one.kind === kind && one.at <= until && (one.corrections ?? []).length === 0,
  );
  const sheet = sheets.toSorted((a, b) => a.version - b.version).at(-1);
  if (sheet === undefined || !agreesWithList(sheet.marks, listed)) return false;
  if (!enteredTwice(evidence.campaign, kind)) return true;
  const agreed = agreedAt(evidence, kind, until);
  return agreed !== undefined && agreesWithList(agreed, listed);
};

const wasUnderWay = (evidence: CampaignEvidence, kind: MarkKind, { from, current }: Lock, at: Instant) =>
  at <= from + SLACK_MS && (!current || isWhatIsListed(evidence, kind, from + SLACK_MS));

const lockedEntries = (evidence: CampaignEvidence, kind: MarkKind): readonly Found[] => {
  const locks = locksOf(evidence, kind);
  return entriesOf(evidence, kind).flatMap(({ what, at, occurrence }) => {
    const lock = locks.find(({ from, to }) => at >= from && at < to);
    if (lock === undefined || wasUnderWay(evidence, kind, lock, at)) return [];
    return [
      aboutCampaign(evidence, {
        rule: 'scores.after-lock',
        facts: `${SCORE_LABELS[kind]}：${what}于${formatDateTime(at)}写入；成绩公告已于${formatDateTime(lock.from)}编制，成绩自那时起锁定，这次写入也不是成绩复核的结果。`,
        occurrence: `${kind} ${occurrence} ${at}`,
      }),
    ];
  });
};

/** Corrections below a notice that no version of the sheet has. */
const looseCorrections = (evidence: CampaignEvidence): readonly Found[] =>
  evidence.notices
    .flatMap(({ corrections }) => corrections)
    .filter(
      ({ kind, version }) => !evidence.sheets.some((one) => one.kind === kind && one.version === version),
    )
    .map(({ kind, version, at }) =>
      aboutCampaign(evidence, {
        rule: 'scores.after-lock',
        facts: `${SCORE_LABELS[kind]}公告下于${formatDateTime(at)}刊登的更正说成绩表有第 ${version} 版，系统里没有这一版。`,
        occurrence: `${kind} correction ${version}`,
      }),
    );

/**
 * Marks entered, settled, assessed or given by a panel after their notice was composed, other than by a recorded score review. From its
 * composition on a sheet takes nothing more, until the notice is called back. Source: ADR 018; 六(三).
 */
export const scoresAfterLock: CampaignRule = (evidence) => [
  ...MARK_KINDS.flatMap((kind) => lockedEntries(evidence, kind)),
  ...looseCorrections(evidence),
];
