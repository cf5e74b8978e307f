import type { CampaignState } from './load.ts';

/** Names by application number, for pages and notices that show the people behind figures. */
export const namesOf = ({ rows }: CampaignState): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map(({ number, name }) => [number, name]));

/** The office behind a position code, or the code itself. */
export const officeOf = ({ campaign }: Pick<CampaignState, 'campaign'>, code: string): string =>
  campaign.positions.find((position) => position.code === code)?.office ?? code;
