import type { AuditFinding } from '../../../shared/domain/model/audit.ts';
import { readNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { findingPath } from '../audit/paths.ts';
import { campaignPath } from '../campaign-state/load.ts';

/**
 * The page about what a finding is about, or undefined where there is none. Only what the finding itself says is used: the thing may
 * be the very item that somebody broke, and reading it would take the page about it down.
 */
export const subjectPath = ({ subject: { kind, key }, campaign }: AuditFinding): string | undefined => {
  const name = encodeURIComponent(key);
  switch (kind) {
    case 'application':
      return campaign && campaignPath(campaign, `/review/${name}`);
    case 'objection':
      return campaign && campaignPath(campaign, `/objections/${name}`);
    case 'campaign':
      return campaignPath(name);
    case 'notice': {
      const notice = readNoticeId(key);
      return notice && campaignPath(notice.campaign, `/notices/${notice.kind}`);
    }
    case 'finding':
      return findingPath(name);
    default:
      return undefined;
  }
};
