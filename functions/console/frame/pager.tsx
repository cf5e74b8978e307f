type PagerProps = { readonly page: number; readonly pages: number; readonly href: (page: number) => string };

/** Previous and next page of a long list; nothing when one page holds it all. */
export function Pager({ page, pages, href }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label="翻页">
      {page > 1 && <a href={href(page - 1)}>上一页</a>}
      {page < pages && <a href={href(page + 1)}>下一页</a>}
    </nav>
  );
}
