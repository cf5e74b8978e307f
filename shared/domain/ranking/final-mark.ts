/** `exact` in ten-thousandths of a point, `rounded` in hundredths. */
export type FinalMark = { readonly exact: number; readonly rounded: number };

/**
 * Final mark: written × w + interview × (100 − w). Takes hundredths (0–10000) and a weight in whole percent (0–100);
 * whole numbers throughout, so the sum is exact; rounded half up to two decimals. Source: rules.md 4, the campaign's weights.
 */
export const finalMark = (written: number, interview: number, weight: number): FinalMark => {
  const exact = written * weight + interview * (100 - weight);
  return { exact, rounded: Math.floor((exact + 50) / 100) };
};
