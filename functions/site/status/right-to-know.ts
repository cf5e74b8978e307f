import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Stage } from '../../../shared/domain/model/stage.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { stagesOf } from '../../../shared/domain/stages/engine.ts';
import { factWords } from '../../../shared/domain/told/facts.ts';
import { type Owed, owedBy } from '../../../shared/domain/told/owed.ts';
import { type StageDate, stageDates } from '../../../shared/domain/told/stage-dates.ts';
import { type Way, waysOf } from '../../../shared/domain/told/ways.ts';
import type { KnownNotice } from '../../../shared/domain/told/windows.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import type { ToldMessage } from '../../../shared/ports/message-store.ts';
import { isClosed, stageSteps } from '../stage-steps.ts';

/** The whole timetable, one entry per stage; a stage without `when` has not been fixed. */
export type TimetableStage = {
  readonly key: Stage;
  readonly title: string;
  readonly when?: string;
  readonly dates: readonly StageDate[];
};

/** What 六(三) has every applicant know beside their own results: also part of POST /api/status. */
export type RightToKnow = {
  /** Newest first. */
  readonly inbox: readonly Pick<ToldMessage, 'kind' | 'at' | 'title' | 'text'>[];
  readonly owed: readonly Owed[];
  readonly timetable: readonly TimetableStage[];
  readonly ways: readonly Way[];
};

export type KnowFacts = {
  readonly dossier: Dossier;
  readonly record: CampaignRecord;
  /** Of the campaign, scheduled ones included: that and when they come may be known, what they say may not. */
  readonly notices: readonly KnownNotice[];
  /** Newest first. */
  readonly messages: readonly ToldMessage[];
  readonly bureau: string;
  readonly telephone?: string | undefined;
  readonly now: Instant;
};

const sittingsOf = ({ messages, record }: KnowFacts): Readonly<Partial<Record<Stage, string>>> => {
  const when = (kind: ToldMessage['kind']): string | undefined => {
    const found = messages.find((message) => message.kind === kind);
    return found && factWords(found.facts).when;
  };
  const [ticket, interview] = [when('ticket.issued'), when('interview.assigned')];
  const written = record.campaign.track === 'internal' ? 'exam' : 'written';
  return {
    ...(ticket !== undefined && { [written]: ticket }),
    ...(interview !== undefined && { interview }),
  };
};

const timetableOf = (facts: KnowFacts): readonly TimetableStage[] => {
  const { record, notices, now } = facts;
  const { campaign, progress } = record;
  const steps = stageSteps(record, now);
  const sittings = sittingsOf(facts);
  return stagesOf(campaign.track).map((key) => {
    const when = steps.find((step) => step.key === key)?.when;
    const dates = stageDates(key, { campaign, progress, notices, now, sittings });
    return { key, title: STAGE_LABELS[key], ...(when !== undefined && { when }), dates };
  });
};

/** The applicant's messages, duties, dates and ways to disagree at `now`. */
export function rightToKnow(facts: KnowFacts): RightToKnow {
  const { dossier, record, notices, messages, bureau, telephone, now } = facts;
  const { campaign, progress } = record;
  const refused = isClosed(record, 'review') && dossier.review?.decision === 'refused';
  return {
    inbox: messages.map(({ kind, at, title, text }) => ({ kind, at, title, text })),
    owed: owedBy({ campaign, progress, released: dossier.released, messages }),
    timetable: timetableOf(facts),
    ways: waysOf({ campaign, progress, notices, now, refused, bureau, telephone }),
  };
}
