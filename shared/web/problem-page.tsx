import { renderDocument } from './document.tsx';
import { type SiteContext, SiteFrame } from './site-frame.tsx';

export type ProblemProps = {
  readonly site: SiteContext;
  /** What happened; what was kept; what to do now. */
  readonly title: string;
  readonly detail: string;
  readonly action: string;
  /** Stable code, shown small for whoever helps on the telephone. */
  readonly code: string;
  /** Where to go from here; default: the list of campaigns. */
  readonly back?: { readonly href: string; readonly label: string };
};

/** One refusal as a page: what happened, what was kept, what to do now. */
export function ProblemPage({ site, title, detail, action, code, back }: ProblemProps) {
  return (
    <SiteFrame site={site} title={title}>
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>{action}</p>
      <p>
        <a class="linklike" href={back?.href ?? '/'}>
          {back?.label ?? '返回招聘公告'}
        </a>
      </p>
      <p class="soft small">
        如需咨询，请告诉工作人员这个代号：<span class="code">{code}</span>
      </p>
    </SiteFrame>
  );
}

/** ProblemPage as html, for the http stack. */
export const problemHtml = (problem: ProblemProps): string => renderDocument(<ProblemPage {...problem} />);
