import type { CampaignFile } from './campaign-file.ts';
import { type Findings, resultOf } from './report.ts';

type Balance = { readonly male: number; readonly female: number };

export type Summary = {
  readonly submitted: number;
  readonly accepted: number;
  readonly results: Readonly<Record<string, number>>;
  readonly positions: readonly {
    readonly code: string;
    readonly headcount: number;
    readonly proposed: readonly string[];
    readonly open: number;
  }[];
  readonly sex: { readonly accepted: Balance; readonly shortlisted: Balance; readonly proposed: Balance };
  readonly noticeUntil: string;
};

/** Content of summary.json. `noticeUntil` is the notice's last day, YYYY-MM-DD. */
export const summarize = (campaign: CampaignFile, findings: Findings, noticeUntil: string): Summary => {
  const results: Record<string, number> = {};
  for (const submission of findings.submissions) {
    const result = resultOf(submission, findings);
    results[result] = (results[result] ?? 0) + 1;
  }
  const accepted = findings.submissions.flatMap((submission) =>
    submission.accepted ? [submission.number] : [],
  );
  const outcomes = accepted.flatMap((number) => findings.outcomes.get(number) ?? []);
  const proposed = outcomes
    .filter(({ outcome }) => outcome === 'proposed')
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const balance = (numbers: readonly string[]): Balance => {
    const count = (sex: string) =>
      numbers.filter((number) => findings.applications.get(number)?.sex === sex).length;
    return { male: count('male'), female: count('female') };
  };
  return {
    submitted: findings.submissions.length,
    accepted: accepted.length,
    results,
    positions: campaign.positions.map(({ code, headcount }) => {
      const chosen = proposed.filter(({ position }) => position === code).map(({ number }) => number);
      return { code, headcount, proposed: chosen, open: headcount - chosen.length };
    }),
    sex: {
      accepted: balance(accepted),
      shortlisted: balance(outcomes.filter(({ shortlisted }) => shortlisted).map(({ number }) => number)),
      proposed: balance(proposed.map(({ number }) => number)),
    },
    noticeUntil,
  };
};
