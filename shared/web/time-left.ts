const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long until a deadline, in the two largest units: `2 天 3 小时`, `3 小时 12 分`, `4 分 30 秒`.
 * @param milliseconds until the deadline; 0 or less answers the empty string.
 */
export function timeLeft(milliseconds: number): string {
  if (milliseconds <= 0) return '';
  const part = (unit: number, within: number) => Math.floor((milliseconds % within) / unit);
  if (milliseconds >= DAY) return `${Math.floor(milliseconds / DAY)} 天 ${part(HOUR, DAY)} 小时`;
  if (milliseconds >= HOUR) return `${part(HOUR, DAY)} 小时 ${part(MINUTE, HOUR)} 分`;
  return `${part(MINUTE, HOUR)} 分 ${part(1000, MINUTE)} 秒`;
}
