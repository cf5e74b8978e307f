import type { Found } from '../../model/audit.ts';
import type { CampaignEvidence, CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign, atMost } from '../campaign/found.ts';
import { actsRecused } from './acts-recused.ts';
import { campaignChanged } from './campaign-changed.ts';
import { contractBeyondNumber } from './contract-beyond-number.ts';
import { contractUnsettled } from './contract-unsettled.ts';
import { lotsRecomputed } from './lots-recomputed.ts';
import { noticeChanged } from './notice-changed.ts';
import { noticePeriod } from './notice-period.ts';
import { noticeRecomputed } from './notice-recomputed.ts';
import { releasedRecomputed } from './released-recomputed.ts';
import { scoresAfterLock } from './scores-after-lock.ts';
import { seatsRecomputed } from './seats-recomputed.ts';
import { sheetsRecomputed } from './sheets-recomputed.ts';
import { stageMoves } from './stage-moves.ts';
import { stageNotices } from './stage-notices.ts';
import { stageOwnLog } from './stage-own-log.ts';
import { stageRecords } from './stage-records.ts';

/** The rules over a campaign as a whole; those over one application have their own list. */
export const CAMPAIGN_RULES: readonly CampaignRule[] = [
  campaignChanged,
  stageMoves,
  stageNotices,
  stageRecords,
  stageOwnLog,
  scoresAfterLock,
  sheetsRecomputed,
  lotsRecomputed,
  seatsRecomputed,
  releasedRecomputed,
  noticeRecomputed,
  noticeChanged,
  noticePeriod,
  contractUnsettled,
  contractBeyondNumber,
  actsRecused,
];

/** What cannot be read cannot be recomputed either: whoever spoils an item does not get away from the audit by it. */
const unreadable = (evidence: CampaignEvidence): readonly Found[] =>
  evidence.unreadable.map((key) => ({
    ...aboutCampaign(evidence, {
      rule: 'ranking.recomputed',
      facts: '这份材料格式不完整，无法读取，与它有关的结果不能重新计算。',
      occurrence: 'unreadable',
    }),
    subject: { kind: 'item', key },
  }));

const MEMORY_FACTS = { altered: '被改动', lost: '找不到了，而存证记载它已经保存' } as const;

const memorySpoilt = (evidence: CampaignEvidence): readonly Found[] => {
  const { kind } = evidence.remembered;
  if (kind === 'none' || kind === 'kept') return [];
  return [
    aboutCampaign(evidence, {
      rule: 'log.bookmark',
      facts: `审计保存的招聘公告原始条件${MEMORY_FACTS[kind]}，公告发布时的条件不能再与现在的比较。`,
      occurrence: `terms ${evidence.campaign.code} ${evidence.progress.version}${kind === 'lost' ? ' lost' : ''}`,
    }),
  ];
};

/** Everything these rules find wrong with one campaign; of each rule at most MOST_TOLD singly. */
export const auditCampaignEvidence = (evidence: CampaignEvidence): readonly Found[] =>
  [...CAMPAIGN_RULES, unreadable, memorySpoilt].flatMap((rule) => atMost(rule(evidence), evidence));
