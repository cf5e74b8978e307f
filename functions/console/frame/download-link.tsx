type DownloadLinkProps = { readonly href: string; readonly children: string };

/** The link below a list that fetches the whole of it for Excel. */
export const DownloadLink = ({ href, children }: DownloadLinkProps) => (
  <p>
    <a class="linklike" href={href}>
      {children}（Excel）
    </a>
  </p>
);
