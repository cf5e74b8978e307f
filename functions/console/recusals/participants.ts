import type { Participant, RecusalStanding } from '../../../shared/domain/model/recusal.ts';
import { isSame, standing, standingOf } from '../../../shared/domain/recusal/match.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** A signature, `name（account）`, as the member of staff it names. */
const signedBy = (signature: string): Participant => {
  const [, name, account] = /^(.*)（([^（）]*)）$/.exec(signature) ?? [];
  return name !== undefined && account !== undefined
    ? { kind: 'staff', id: account, name }
    : { kind: 'staff', id: signature, name: signature };
};

/** Everybody who took part so far, by what they did: reviewed, assessed, entered marks, sits on a panel; and who declared. */
export const participantsIn = (state: CampaignState): readonly Participant[] => {
  const { rows, assessment, sheets, panels, recusals } = state;
  const signatures = [
    ...rows.flatMap(({ review }) => (review === undefined ? [] : [review.by])),
    ...assessment.sheets.map(({ by }) => by),
    ...[sheets.written, sheets.interview, sheets.exam].flatMap((sheet) => (sheet ? [sheet.by] : [])),
  ];
  const all = [
    ...standing(recusals).map(({ who }) => who),
    ...panels.panels.flatMap(({ members }) => members),
    ...signatures.map(signedBy),
  ];
  return all.filter((who, index) => all.findIndex((other) => isSame(who, other)) === index);
};

/** Everybody who takes part, and whether they have declared; 未申报 first. */
export const standings = (
  state: CampaignState,
): readonly { readonly who: Participant; readonly standing: RecusalStanding }[] =>
  participantsIn(state)
    .map((who) => ({ who, standing: standingOf(state.recusals, who) }))
    .sort((a, b) => Number(b.standing === 'undeclared') - Number(a.standing === 'undeclared'));
