import type { Found } from '../../model/audit.ts';
import type { Finding, RuleId, Screening } from '../../model/finding.ts';
import { isEligible } from '../../rules/open/index.ts';
import { type ApplicationEvidence, type ApplicationRule, aboutApplication } from './application-evidence.ts';

const VERDICTS: Readonly<Record<Finding['verdict'], string>> = {
  pass: '符合',
  fail: '不符合',
  check: '由人员判断',
};

type Difference = { readonly rule: RuleId; readonly was: string; readonly is: string };

/** Longer than any clause: a stored one may have any length, what is said of it may not. */
const LONGEST_CLAUSE = 20;

const said = (finding: Finding | undefined): string =>
  finding === undefined
    ? '没有结果'
    : `${VERDICTS[finding.verdict]}（${finding.clause.slice(0, LONGEST_CLAUSE)}）`;

const isSame = (one: Finding | undefined, other: Finding | undefined): boolean =>
  one?.verdict === other?.verdict && one?.clause === other?.clause;

const differencesIn = (stored: readonly Finding[], now: readonly Finding[]): readonly Difference[] => {
  const rules = new Set([...now, ...stored].map(({ rule }) => rule));
  const of = (findings: readonly Finding[], rule: RuleId) => findings.find((one) => one.rule === rule);
  return [...rules]
    .filter((rule) => !isSame(of(stored, rule), of(now, rule)))
    .map((rule) => ({ rule, was: said(of(stored, rule)), is: said(of(now, rule)) }));
};

const conclusionDiffers = ({ findings, eligible }: Screening): boolean => eligible !== isEligible(findings);

const cannot = (evidence: ApplicationEvidence, why: string, occurrence: string): readonly Found[] => [
  aboutApplication(evidence, {
    rule: 'screening.recomputed',
    facts: `${why}，机器核对结果不能重新计算。`,
    occurrence: `v${evidence.version} ${occurrence}`,
  }),
];

/**
 * The machine's findings in force, rule by rule, against what it finds on the same declarations today: verdict and clause must be the
 * same, and the conclusion must follow from them. Earlier versions of a corrected application are not in force and not looked at.
 * Source: 四(一), 四(二)1, 四(二)2.
 */
export const screeningRecomputed: ApplicationRule = (evidence) => {
  const { screening, recomputed, version } = evidence;
  if (screening === undefined || recomputed === undefined) return [];
  if (recomputed.kind === 'sealed') return cannot(evidence, '登记的身份证号码无法解密', 'sealed');
  if (recomputed.findings === undefined) return cannot(evidence, '报名的途径与招聘的途径不同', 'track');
  const differences = differencesIn(screening.findings, recomputed.findings);
  const words = differences.map(({ rule, was, is }) => `${rule} 记录为${was}，重新计算为${is}`);
  if (conclusionDiffers(screening))
    words.push(`是否符合资格的结论记录为${screening.eligible ? '符合' : '不符合'}，与各项结果不一致`);
  if (words.length === 0) return [];
  return [
    aboutApplication(evidence, {
      rule: 'screening.recomputed',
      facts: `按第 ${version} 版报名材料重新核对：${words.join('；')}。`,
      occurrence: `v${version} ${words.join(' ')}`,
    }),
  ];
};
