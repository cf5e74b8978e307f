import type { Opening } from '../../../shared/domain/model/opening.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { json, pathParameter, refused, requestTime } from '../../../shared/lambda/http.ts';
import { registrationState } from '../../../shared/web/registration-state.ts';
import { findPublished } from '../find-campaign.ts';
import type { SiteServices } from '../services.ts';
import { stageSteps } from '../stage-steps.ts';

/** GET /api/campaigns/{code}: settings, posts as they go ahead (`announced`: how many places there were), whether registration is open, and the stages of its track; 404 `campaign.unknown`. */
export const campaignApi =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const record = await findPublished(services.campaigns, pathParameter(event, 'code'));
    if (record === undefined) return refused({ code: 'campaign.unknown' });
    const now = requestTime(event);
    const { code } = record.campaign;
    const corrections = record.corrected === undefined ? [] : await services.campaigns.corrections(code);
    return json(200, {
      campaign: record.campaign,
      ...(record.opening && { opening: publicOpening(record.opening) }),
      corrections: corrections.map(({ version, at, reason, changes }) => ({ version, at, reason, changes })),
      registration: registrationState(record.campaign, now),
      serverTime: now,
      stages: stageSteps(record, now).map(({ key, title, state, when }) => ({
        stage: key,
        title,
        state,
        when,
      })),
    });
  };

/** The decision on the opening ratio without who took it. */
const publicOpening = ({ by: _, ...opening }: Opening): Omit<Opening, 'by'> => opening;
