/** One thing that was looked at. `note` says something without deciding anything. */
export type Finding = { readonly verdict: 'holds' | 'wrong' | 'untried' | 'note'; readonly text: string };

export const holds = (text: string): Finding => ({ verdict: 'holds', text });
export const wrong = (text: string): Finding => ({ verdict: 'wrong', text });
export const untried = (text: string): Finding => ({ verdict: 'untried', text });
export const note = (text: string): Finding => ({ verdict: 'note', text });

const LABELS: Readonly<Record<Finding['verdict'], string>> = {
  holds: '相符',
  wrong: '不符',
  untried: '未核',
  note: '说明',
};

const has = (findings: readonly Finding[], wanted: Finding['verdict']): boolean =>
  findings.some(({ verdict }) => verdict === wanted);

/** What is printed: one line for each thing, then what follows from all. */
export const reportOf = (findings: readonly Finding[]): string =>
  [...findings.map(({ verdict, text }) => `${LABELS[verdict]}  ${text}`), conclusion(findings)].join('\n');

const conclusion = (findings: readonly Finding[]): string => {
  if (has(findings, 'wrong')) return '结论：有不符之处。请保存这些文件，向县司法局或者纪检监察机关反映。';
  return has(findings, 'untried') ? '结论：核到的都相符，还有没能核验的。' : '结论：全部相符。';
};

/** 0: all well; 1: something does not hold; 2: something could not be tried. */
export const exitCodeOf = (findings: readonly Finding[]): number => {
  if (has(findings, 'wrong')) return 1;
  return has(findings, 'untried') ? 2 : 0;
};
