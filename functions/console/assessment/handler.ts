import { digestOf } from '../../../shared/adapters/digest.ts';
import { VIRTUE_LABELS } from '../../../shared/domain/labels.ts';
import { VIRTUES } from '../../../shared/domain/model/assessment.ts';
import { relatedNumbers, staffParticipant } from '../../../shared/domain/recusal/match.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { campaignPath, withInternalCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { CITIZEN_HEADING } from '../imports/read-people.ts';
import { faultsOf, type RowFault } from '../imports/row-fault.ts';
import { template, templateWorkbook } from '../imports/template.ts';
import type { Services } from '../services.ts';
import { type AssessmentShown, assessmentPageOf } from './page.tsx';
import { assessedPeople } from './people.ts';
import { readAssessorSheet, type SheetRead } from './read-sheet.ts';

/** GET /console/campaigns/{code}/assessment: who is to be assessed, what was entered, and what differs. */
export const assessmentPage = withInternalCampaign((state, request) => ({
  kind: 'page',
  data: {
    assessors: state.assessment.sheets.map(({ by, version, verdicts, at }) => ({
      by,
      version,
      at,
      people: Object.keys(verdicts).length,
    })),
    people: assessedPeople(state, request.staff),
  },
  page: assessmentPageOf({ state, request }),
}));

const TEMPLATE = ['考核表', [CITIZEN_HEADING, ...VIRTUES.map((virtue) => VIRTUE_LABELS[virtue])]] as const;

/** GET …/assessment/template.csv and template.xlsx */
export const assessmentTemplate = withInternalCampaign(() => template(...TEMPLATE));
export const assessmentTemplateWorkbook = withInternalCampaign(() => templateWorkbook(...TEMPLATE));

/**
 * POST …/assessment with `file`: the whole sheet of whoever is signed in, all rows or none; the same verdicts again change
 * nothing. Nobody can enter for another.
 */
export const importAssessment = withInternalCampaign(async (state, request, services) => {
  const shown = { state, request };
  if (!stageAdmits(state.progress, 'enter-assessment'))
    return refused(shown, { code: 'stage.not-open', facts: { stage: 'assessment' } });
  const { file } = request.body;
  if (file === undefined)
    return faulty(shown, [{ line: 0, field: 'file', refusal: { code: 'scores.file-missing' } }]);
  const applicants = new Set(state.rows.map(({ number }) => number));
  const related = relatedNumbers(state.recusals, staffParticipant(request.staff));
  const { verdicts, faults } = await readAssessorSheet(
    file,
    applicants,
    (citizenId) => services.identity.numberOf(state.campaign.code, citizenId),
    related,
  );
  return faults.length > 0 ? faulty(shown, faults) : store(shown, verdicts, file.name, services);
});

async function store(
  shown: AssessmentShown,
  verdicts: SheetRead['verdicts'],
  fileName: string,
  services: Services,
): Promise<Answer> {
  const { state, request } = shown;
  const { code } = state.campaign;
  const { account } = request.staff;
  const own = state.assessment.sheets.find(({ assessor }) => assessor === account);
  const people = Object.keys(verdicts).length;
  const sha256 = digestOf(JSON.stringify(Object.entries(verdicts).sort(([a], [b]) => (a < b ? -1 : 1))));
  const path = campaignPath(code, '/assessment');
  if (own?.sha256 === sha256) {
    const data = { people, version: own.version, unchanged: true };
    return { kind: 'done', data, location: `${path}?done=unchanged` };
  }
  const version = (own?.version ?? 0) + 1;
  const added = await services.assessments.add({
    campaign: code,
    assessor: account,
    version,
    verdicts,
    sha256,
    fileName,
    by: signature(request.staff),
    at: request.now,
  });
  return added === 'written'
    ? { kind: 'done', data: { people, version, unchanged: false }, location: `${path}?done=imported` }
    : refused(shown, { code: 'assessment.stale' });
}

/** A refusal with the page it came from. */
export const refused = (shown: AssessmentShown, refusal: KnownRefusal): Answer => ({
  kind: 'refused',
  status: statusOf(refusal.code),
  refusal,
  page: assessmentPageOf({ ...shown, refusal }),
});

const faulty = (shown: AssessmentShown, faults: readonly RowFault[]): Answer => ({
  kind: 'refused',
  status: 422,
  refusal: { code: 'assessment.faulty' },
  faults: faultsOf(faults),
  page: assessmentPageOf({ ...shown, refusal: { code: 'assessment.faulty' }, faults }),
});
