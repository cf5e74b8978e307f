/** Name of a county's stack; `code`: GB/T 2260. */
export const stackNameOf = (code: string): string => `JudicialAssistants-${code}`;
