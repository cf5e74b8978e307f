/** A moment, in milliseconds since 1970-01-01T00:00:00Z. The domain never asks for it: it is always an argument. */
export type Instant = number;

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type LocalDate = string;
