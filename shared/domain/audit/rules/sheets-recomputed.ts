import { SCORE_LABELS } from '../../labels.ts';
import { enteredTwice } from '../../marking/entered-twice.ts';
import type { Found } from '../../model/audit.ts';
import type { Mark } from '../../model/selection.ts';
import { formSheet } from '../../panels/form-sheet.ts';
import { formatMark } from '../../ranking/mark.ts';
import type { CampaignEvidence, CampaignRule, SheetVersion } from '../campaign/evidence.ts';
import { aboutCampaign } from '../campaign/found.ts';
import { agreedByActsAt, sameMarks } from '../campaign/marks-at.ts';
import { registerAt } from '../campaign/register-at.ts';

type Marks = Readonly<Record<string, Mark>>;

const textOf = (mark: Mark | undefined): string => {
  if (mark === undefined) return '没有';
  return mark === 'absent' ? '缺考' : formatMark(mark);
};

const differing = (stored: Marks, computed: Marks): string => {
  const numbers = [...new Set([...Object.keys(stored), ...Object.keys(computed)])].sort();
  const all = numbers.filter((number) => stored[number] !== computed[number]);
  const words = all
    .slice(0, 3)
    .map((number) => `${number} 系统里是 ${textOf(stored[number])}，重新计算是 ${textOf(computed[number])}`);
  return `${words.join('；')}${all.length > words.length ? `；共 ${all.length} 人` : ''}`;
};

const about = (evidence: CampaignEvidence, { kind, version }: SheetVersion, facts: string, why: string) =>
  aboutCampaign(evidence, {
    rule: 'ranking.recomputed',
    facts: `${SCORE_LABELS[kind]}第 ${version} 版：${facts}。`,
    occurrence: `${kind} v${version} ${why}`,
  });

/** What a stored sheet is recognised by: its marks, whatever the order of rows. */
const digestText = (marks: Marks): string =>
  JSON.stringify(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1)));

const alteredSince = (evidence: CampaignEvidence): readonly Found[] =>
  evidence.sheets
    .filter(({ marks, sha256 }) => evidence.digests.sha256(digestText(marks)) !== sha256)
    .map((sheet) => about(evidence, sheet, '成绩与写入时的校验值不符', `digest ${sheet.sha256}`));

/** A sheet of two entries is what they agreed on when it was formed. */
const notAgreed = (evidence: CampaignEvidence): readonly Found[] =>
  evidence.sheets
    .filter(({ kind, corrections = [] }) => enteredTwice(evidence.campaign, kind) && corrections.length === 0)
    .flatMap((sheet) => {
      const ways = agreedByActsAt(evidence, sheet.kind, sheet.at);
      if (ways.some((agreed) => agreed !== undefined && sameMarks(agreed, sheet.marks))) return [];
      const [agreed] = ways;
      const facts = agreed === undefined ? '当时没有一致的双录成绩' : differing(sheet.marks, agreed);
      return [about(evidence, sheet, facts, `agreed ${facts}`)];
    });

/** The interview sheet in force is formed of the panels' marks, the highest and the lowest of each left out. */
const notOfPanels = (evidence: CampaignEvidence): readonly Found[] => {
  const { panels, panelMarks, register, sheets } = evidence;
  const { formed } = panels;
  const sheet = sheets.find(({ kind, version }) => kind === 'interview' && version === formed?.sheet);
  if (formed === undefined || sheet === undefined) return [];
  const marks = Object.fromEntries(
    panels.panels.map(({ id, marked }) => [
      id,
      panelMarks.find(({ panel, version }) => panel === id && version === marked),
    ]),
  );
  const listed = Object.keys(sheet.marks);
  const again = formSheet({ arrangement: panels, marks, register: registerAt(register, formed.at), listed });
  if (!again.ok)
    return [
      about(evidence, sheet, `按考官组的记录不能重新汇总（${again.refusal.code}）`, again.refusal.code),
    ];
  if (sameMarks(sheet.marks, again.value)) return [];
  const facts = `与考官评分去掉一个最高分、一个最低分后的平均分不符。${differing(sheet.marks, again.value)}`;
  return [about(evidence, sheet, facts, facts)];
};

/**
 * Score sheets once more: each still has the digest it was written with, one entered twice is what its entries and settlements agree on,
 * and the interview sheet what the panels' marks give. Source: ADR 018, ADR 020.
 */
export const sheetsRecomputed: CampaignRule = (evidence) => [
  ...alteredSince(evidence),
  ...notAgreed(evidence),
  ...notOfPanels(evidence),
];
