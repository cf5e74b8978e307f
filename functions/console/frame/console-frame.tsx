import type { ComponentChildren } from 'preact';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { ROLE_LABELS } from '../../../shared/domain/labels.ts';
import type { Staff } from '../../../shared/domain/model/staff.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { Document } from '../../../shared/web/document.tsx';
import { Csrf } from './csrf.tsx';
import type { CampaignMenu } from './menu.ts';
import { MenuColumn } from './menu-column.tsx';
import { CONSOLE_STYLES } from './styles.ts';

export type ConsoleFrameProps = {
  readonly title: string;
  readonly countyName: string;
  readonly staff: Staff;
  readonly csrf: string;
  readonly now: Instant;
  readonly menu?: CampaignMenu;
  readonly scripts?: readonly string[];
  readonly bodyClass?: string;
  readonly children: ComponentChildren;
};

/** The frame of every console page of a signed-in person: county, who is signed in, sign-out, server time, menu of the campaign. */
export function ConsoleFrame({
  title,
  countyName,
  staff,
  csrf,
  now,
  menu,
  scripts,
  bodyClass,
  children,
}: ConsoleFrameProps) {
  return (
    <Document
      title={`${title} - ${countyName}司法局工作台`}
      styles={CONSOLE_STYLES}
      scripts={scripts}
      bodyClass={bodyClass}
    >
      <a class="skip" href="#main">
        跳到正文
      </a>
      <header class="desk-head">
        <div class="in">
          <a class="site-name" href="/console">
            {countyName}司法局 招聘工作台
          </a>
          <div class="who">
            <time class="nums soft">{formatDateTime(now)}</time>
            <span>
              {staff.name}
              <span class="soft">
                （{staff.roles.map((role) => ROLE_LABELS[role]).join('、') || '没有角色'}）
              </span>
            </span>
            <form method="post" action="/console/logout">
              <Csrf token={csrf} />
              <button class="quiet" type="submit">
                退出
              </button>
            </form>
          </div>
        </div>
      </header>
      <div class={menu === undefined ? 'desk' : 'desk with-menu'}>
        {menu !== undefined && <MenuColumn menu={menu} roles={staff.roles} />}
        <main id="main">{children}</main>
      </div>
    </Document>
  );
}
