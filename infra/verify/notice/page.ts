/** The frozen text stands in the page's one article, byte for byte; nothing in it is an article itself. */
const ARTICLE = /<article class="notice">([\s\S]*?)<\/article>/;

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The text that is frozen, as HTML; undefined when the page is cut short. */
export const frozenBody = (page: string): string | undefined => ARTICLE.exec(page)?.[1];

/** The checkpoint that a frozen text carries. */
export const checkpointIn = (body: string): string | undefined => {
  const [, shown] = /<pre>([\s\S]*?)<\/pre>/.exec(body) ?? [];
  return shown === undefined ? undefined : plain(shown);
};

/** The cells of the list, row by row, as people read them. */
export const rowsIn = (body: string): readonly (readonly string[])[] => {
  const [, rows = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(body) ?? [];
  return [...rows.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => plain(cell)),
  );
};
