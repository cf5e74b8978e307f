import { lockedSince } from '../../../shared/domain/marking/secrecy.ts';
import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import type { Panel } from '../../../shared/domain/model/panel.ts';
import { isLocked } from '../../../shared/domain/panels/locked.ts';
import { isSame, staffParticipant } from '../../../shared/domain/recusal/match.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type InterviewList, interviewLists } from '../../../shared/domain/selection/interview-list.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { campaignPath, examinersOf, type OpenState, withOpenCampaign } from '../campaign-state/load.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

/** What every page and command on panels has at hand. */
export type PanelsContext = {
  readonly state: OpenState;
  readonly request: StaffRequest;
  readonly services: Services;
  /** Members each panel has. */
  readonly examiners: number;
};

export const panelsPath = ({ code }: Pick<OpenCampaign, 'code'>, rest = ''): string =>
  campaignPath(code, `/panels${rest}`);

export const listsOf = ({ campaign, candidates, imported }: OpenState): readonly InterviewList[] =>
  interviewLists(campaign, candidates, imported);

/** Everybody on the interview lists, by position. */
export const listedNumbers = (state: OpenState): readonly string[] =>
  listsOf(state).flatMap(({ entries }) => entries.map(({ number }) => number));

/**
 * Why nothing about panels may change now, or undefined: `stage.not-open`, `scores.locked` (facts.since) once the notice of
 * the interview marks is scheduled, `panels.formed`.
 */
export const closedTo = ({ notices, panels, progress }: OpenState): KnownRefusal | undefined => {
  if (!stageAdmits(progress, 'import-interview'))
    return { code: 'stage.not-open', facts: { stage: 'interview' } };
  const since = lockedSince(notices, 'interview');
  if (since !== undefined) return { code: 'scores.locked', facts: { since } };
  return isLocked(panels, progress) ? { code: 'panels.formed' } : undefined;
};

type Handle = (context: PanelsContext) => Promise<Answer> | Answer;

/** Makes a handler out of one that needs panels; where marks are imported instead it is `panels.not-used`. */
export const withPanels = (handle: Handle) =>
  withOpenCampaign((state, request, services) => {
    const examiners = examinersOf(state.campaign);
    return examiners === undefined
      ? refusedWith(409, { code: 'panels.not-used' })
      : handle({ state, request, services, examiners });
  });

type HandlePanel = (context: PanelsContext & { readonly panel: Panel }) => Promise<Answer> | Answer;

/** Whether whoever is signed in sits on this panel, and so may know its candidates by lot number only. */
export const sitsOn = ({ members }: Panel, { staff }: StaffRequest): boolean =>
  members.some((who) => isSame(who, staffParticipant(staff)));

/** `withPanel` for what shows whom the panel hears: whoever sits on it is refused (`panel.own`), whatever else they may. */
export const withPanelUnseen = (handle: HandlePanel) =>
  withPanel((context) =>
    sitsOn(context.panel, context.request) ? refusedWith(403, { code: 'panel.own' }) : handle(context),
  );

/** The same for one panel; an unknown one is `panel.unknown`. */
export const withPanel = (handle: HandlePanel) =>
  withPanels((context) => {
    const { state, request } = context;
    const panel = state.panels.panels.find(({ id }) => id === request.param('panel'));
    return panel === undefined ? refusedWith(404, { code: 'panel.unknown' }) : handle({ ...context, panel });
  });
