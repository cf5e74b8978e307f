import { queryOf } from '../audit/filters.ts';
import { AUDIT_PATH } from '../audit/paths.ts';

type Props = { readonly code: string; readonly findings?: number };

/** That the audits found something here which nobody has closed; nothing where there is nothing, or for whoever may not read it. */
export const FindingsNote = ({ code, findings = 0 }: Props) =>
  findings === 0 ? null : (
    <p class="inset warn">
      本次招聘有 {findings} 项未办结的审计发现。
      <a href={AUDIT_PATH + queryOf({ state: 'open', campaign: code })}>查看审计发现</a>
    </p>
  );
