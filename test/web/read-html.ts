const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();

/** The error shown beside a field; '' when there is none. */
export const errorBeside = (html: string, field: string): string =>
  plain(
    new RegExp(`id="${field}-error"><span class="visually-hidden">错误：</span>([^<]*)</span>`).exec(
      html,
    )?.[1] ?? '',
  );

/** Where the error summary leads, in its order. */
export const summaryLinks = (html: string): readonly string[] => {
  const [, summary = ''] = /<div class="summary"[^>]*>(.*?)<\/ul>/.exec(html) ?? [];
  return [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field = '']) => field);
};

const tags = (html: string, name: string): readonly string[] =>
  html.match(new RegExp(`<(?:input|textarea|select)[^>]*\\bname="${name}"[^>]*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string =>
  plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** What a field of the page holds: text, or the values chosen, joined by commas. */
export const shownIn = (html: string, name: string): string => {
  const [first = ''] = tags(html, name);
  if (first.startsWith('<textarea')) return plain(html.split(first)[1]?.split('</textarea>')[0] ?? '');
  if (first.startsWith('<select')) {
    const options = html.split(first)[1]?.split('</select>')[0] ?? '';
    return attribute(/<option[^>]*\bselected[^>]*>/.exec(options)?.[0] ?? '', 'value');
  }
  if (!/type="(radio|checkbox)"/.test(first)) return attribute(first, 'value');
  return tags(html, name)
    .filter((tag) => /\bchecked\b/.test(tag))
    .map((tag) => attribute(tag, 'value'))
    .join(',');
};

/** The text of a page as a person reads it, without its style sheet. */
export const readable = (html: string): string => plain(html.replace(/<style>.*?<\/style>/gs, ''));

/** The hidden fields and the address of the form that holds a file input. */
export const uploadForm = (html: string, kind: string): { url: string; fields: Record<string, string> } => {
  const form = html.split('<form').find((part) => part.includes(`type="file" id="${kind}"`)) ?? '';
  const hidden = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return {
    url: attribute(form, 'action'),
    fields: Object.fromEntries(hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])),
  };
};
