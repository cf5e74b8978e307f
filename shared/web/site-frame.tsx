import type { ComponentChildren } from 'preact';
import { formatDateTime } from '../domain/calendar/format.ts';
import type { Instant } from '../domain/model/time.ts';
import { Document } from './document.tsx';

/** What every public page shows of its county and its moment. */
export type SiteContext = {
  /** e.g. 洪洞县 */
  readonly countyName: string;
  /** Time of the request: the server's clock, shown on the page. */
  readonly now: Instant;
};

export type SiteFrameProps = {
  readonly site: SiteContext;
  readonly title: string;
  readonly section?: 'campaigns' | 'status' | 'notices';
  readonly scripts?: readonly string[];
  readonly bodyClass?: string;
  /** A further style sheet; give the same text to styleSources. */
  readonly styles?: string;
  readonly children: ComponentChildren;
};

const SECTIONS = [
  { key: 'campaigns', href: '/', label: '招聘公告' },
  { key: 'status', href: '/status', label: '报名查询' },
  { key: 'notices', href: '/notices', label: '公示' },
] as const;

/** The frame of every public page: county, red official line, three places to go, server time, privacy. */
export function SiteFrame({ site, title, section, scripts, bodyClass, styles, children }: SiteFrameProps) {
  return (
    <Document
      title={`${title} - ${site.countyName}司法局`}
      scripts={scripts}
      bodyClass={bodyClass}
      styles={styles}
    >
      <a class="skip" href="#main">
        跳到正文
      </a>
      <header class="site-head">
        <div class="wrap">
          <a class="site-name" href="/">
            {site.countyName}司法局 司法协理员招聘
          </a>
          <nav class="site-nav" aria-label="主要栏目">
            {SECTIONS.map(({ key, href, label }) => (
              <a key={key} href={href} aria-current={key === section ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </nav>
        </div>
      </header>
      <main class="wrap" id="main">
        {children}
      </main>
      <footer class="site-foot">
        <div class="wrap">
          <p>
            服务器时间{' '}
            <time class="nums" id="server-time" data-now={site.now}>
              {formatDateTime(site.now)}
            </time>
            ，报名起止以此为准。
          </p>
          <p>
            <a href="/privacy">个人信息保护说明</a>
          </p>
        </div>
      </footer>
    </Document>
  );
}
