import type { CampaignCorrection } from '../domain/model/correction.ts';
import type { NoticeEvent, NoticeSummary } from '../domain/model/notice.ts';
import type { Arrangement, PanelMarks } from '../domain/model/panel.ts';
import type { Register } from '../domain/model/recusal.ts';
import type { Arrangement as Seating, SittingEvent } from '../domain/model/sitting.ts';
import type { Instant } from '../domain/model/time.ts';
import type { StoredAssessorSheet, StoredSettlement } from './assessment-store.ts';
import type { CampaignRecord } from './campaign-store.ts';
import type { StoredEntry, StoredMarkSettlement } from './marking-store.ts';
import type { ScoreSheet } from './score-store.ts';

/** Everything that lies beside a campaign, with every version there ever was; the other stores read what is in force. */
export type CampaignHistory = {
  /** Undefined when the campaign's own item cannot be read. */
  readonly record?: CampaignRecord;
  readonly corrections: readonly CampaignCorrection[];
  /** When each version of the roster was imported. */
  readonly rosters: readonly Instant[];
  readonly sheets: readonly ScoreSheet[];
  readonly entries: readonly StoredEntry[];
  readonly settlements: readonly StoredMarkSettlement[];
  readonly assessorSheets: readonly StoredAssessorSheet[];
  readonly assessmentSettlements: readonly StoredSettlement[];
  readonly panels: Arrangement;
  readonly panelMarks: readonly PanelMarks[];
  readonly register: Register;
  readonly sittingLog: readonly SittingEvent[];
  /** In order of version. */
  readonly seatings: readonly Seating[];
  readonly summaries: readonly NoticeSummary[];
  readonly noticeLog: readonly NoticeEvent[];
  /** Keys, `pk|sk`, of items that are not as this code writes them. */
  readonly unreadable: readonly string[];
};

export type CampaignHistoryStore = {
  /** One consistent reading; undefined when nothing lies under this code. */
  read(code: string): Promise<CampaignHistory | undefined>;
};
