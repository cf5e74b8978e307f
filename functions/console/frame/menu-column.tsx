import type { Role } from '../../../shared/domain/model/staff.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { AUDIT_PATH } from '../audit/paths.ts';
import { type CampaignMenu, menuOf } from './menu.ts';

type MenuColumnProps = { readonly menu: CampaignMenu; readonly roles: readonly Role[] };

/** The left column: the stages this person may see, each with how many wait there. */
export function MenuColumn({ menu, roles }: MenuColumnProps) {
  return (
    <div class="menu">
      <nav aria-label="本次招聘">
        <p class="heading">{menu.title}</p>
        <ul>
          {menuOf(menu.track)
            .filter(({ action }) => may(roles, action))
            .map(({ key, label, path }) => (
              <li key={key}>
                <a
                  href={`/console/campaigns/${menu.code}${path}`}
                  aria-current={key === menu.here ? 'page' : undefined}
                >
                  <span>{label}</span>
                  <Count of={menu.waiting[key] ?? 0} />
                </a>
              </li>
            ))}
          {may(roles, 'audit.read') && (
            <li>
              <a href={AUDIT_PATH}>
                <span>审计（全县）</span>
                <Count of={menu.findings ?? 0} />
              </a>
            </li>
          )}
          <li>
            <a href="/console">返回全部招聘</a>
          </li>
        </ul>
      </nav>
    </div>
  );
}

const Count = ({ of }: { readonly of: number }) =>
  of === 0 ? null : (
    <span class="count">
      {of}
      <span class="visually-hidden"> 项待办</span>
    </span>
  );
