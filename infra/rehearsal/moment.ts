const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(:(\d{2})(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** True for an existing day written YYYY-MM-DD. */
export const isCalendarDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
};

/** Reads an ISO 8601 moment with its offset into epoch milliseconds; undefined when it is not one. */
export const readMoment = (text: string): number | undefined => {
  const parts = ISO.exec(text);
  if (parts === null || !isCalendarDate(parts[1] ?? '')) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
};
