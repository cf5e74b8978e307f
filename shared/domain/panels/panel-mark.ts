/**
 * What a panel's members give together: the mean of their marks without one highest and one lowest, rounded half up to two
 * decimals. Takes hundredths (0–10000) of at least three members, in any order; answers hundredths. Whole numbers throughout,
 * so nothing is lost before the rounding. Source: the campaign's `interview.examiners`; usual practice of public recruitment.
 */
export const panelMark = (marks: readonly number[]): number => {
  const counted = marks.length - 2;
  const sum = marks.reduce((total, mark) => total + mark, 0) - Math.max(...marks) - Math.min(...marks);
  return Math.floor((2 * sum + counted) / (2 * counted));
};
