import type { LocalDate } from '../model/time.ts';

/**
 * Full years (周岁) of a person born on `birth`, on the day `on`; negative before birth.
 * A birthday counts from the start of its day; 29 February falls on 1 March in common years, which comparing month
 * and day as text gives by itself ('02-28' < '02-29' < '03-01'). Source: 四(二)1(3) and 民法典 第1259条.
 */
export const fullYears = (birth: LocalDate, on: LocalDate): number => {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
};
