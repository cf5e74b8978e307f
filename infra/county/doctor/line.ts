/** One thing the doctor says. `missing`: nothing works until it is done; `note`: to be known; `good`: nothing to do. */
export type Line = { readonly kind: 'good' | 'missing' | 'note'; readonly text: string };

export const good = (text: string): Line => ({ kind: 'good', text });
export const missing = (what: string, todo: string): Line => ({
  kind: 'missing',
  text: `${what}。请${todo}`,
});
export const note = (text: string): Line => ({ kind: 'note', text });

const LABELS = { good: '好', missing: '缺', note: '注意' } as const;
export const lineText = ({ kind, text }: Line): string => `${LABELS[kind]}：${text}。`;
