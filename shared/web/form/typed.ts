/** What a person typed on one page, by input name. */
export type Typed = Readonly<Record<string, string>>;
