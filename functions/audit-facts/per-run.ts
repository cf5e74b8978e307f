import { campaignKey, recusalsKey, rosterKey } from '../../shared/adapters/dynamo/keys.ts';
import { unlessUnreadable } from '../../shared/adapters/dynamo/unreadable.ts';
import { EMPTY_REGISTER, type Register } from '../../shared/domain/model/recusal.ts';
import type { CampaignRecord } from '../../shared/ports/campaign-store.ts';
import type { Sources } from './services.ts';

/** Asks once per code, however many ask at the same time. */
const once = <Answer>(ask: (code: string) => Promise<Answer>): ((code: string) => Promise<Answer>) => {
  const asked = new Map<string, Promise<Answer>>();
  return (code) => {
    const answer = asked.get(code) ?? ask(code);
    asked.set(code, answer);
    return answer;
  };
};

/** What many dossiers of one run share, each read once. */
export type PerRun = {
  readonly campaign: (code: string) => Promise<CampaignRecord | undefined>;
  readonly register: (code: string) => Promise<Register>;
  /** Numbers on the roster; undefined where there is none. */
  readonly roster: (code: string) => Promise<ReadonlySet<string> | undefined>;
};

export const perRun = ({ campaigns, recusals, rosters }: Sources): PerRun => ({
  campaign: once((code) => unlessUnreadable(campaignKey(code), () => campaigns.find(code))),
  register: once(
    async (code) => (await unlessUnreadable(recusalsKey(code), () => recusals.find(code))) ?? EMPTY_REGISTER,
  ),
  roster: once(async (code) => {
    const roster = await unlessUnreadable(rosterKey(code, 1), () => rosters.latest(code));
    return roster && new Set(roster.numbers);
  }),
});
