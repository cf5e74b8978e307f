import type { NoticeContent, NoticePerson } from '../../model/notice.ts';
import type { NoticeInputs } from '../../model/notice-inputs.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import { composeNotice } from '../compose.ts';
import { interviewContent, interviewListContent } from '../content/interview.ts';
import { examContent, writtenContent } from '../content/marks.ts';
import type { NoticeSource } from '../content/person.ts';
import { ALL_SHEETS, campaignOf, candidatesOf } from './restore.ts';

/** What a notice lists when its kind is one that a ranking stands behind. */
export type RankedContent = Extract<NoticeContent, { readonly kind: NoticeInputs['kind'] }>;

const masked = <Row extends NoticePerson>(
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
): readonly Row[] => rows.map((row) => ({ ...row, maskedName: names.get(row.number) ?? '' }));

const sourceOf = (inputs: NoticeInputs): NoticeSource => ({
  campaign: campaignOf(inputs),
  candidates: candidatesOf(inputs),
  sheets: ALL_SHEETS,
  names: {},
  signed: new Set(),
  publishedAt: 0,
  now: 0,
});

/**
 * What the notice must list, computed by the rules of selection from nothing but its published inputs. Undefined when the kind
 * does not belong to the track of the terms. Source: 四(一), 四(二)3, rules.md 4.
 */
export const recompute = (inputs: NoticeInputs): RankedContent | undefined => {
  const source = sourceOf(inputs);
  const content = contentOf(inputs, source);
  const names = new Map(inputs.candidates.map(({ number, maskedName }) => [number, maskedName]));
  switch (content?.kind) {
    case 'written':
    case 'exam':
      return { ...content, rows: masked(content.rows, names) };
    case 'interview-list':
      return { ...content, rows: masked(content.rows, names) };
    case 'interview':
      return { ...content, rows: masked(content.rows, names) };
    case 'proposed':
      return { ...content, rows: masked(content.rows, names) };
    default:
      return undefined;
  }
};

const contentOf = ({ kind }: NoticeInputs, source: NoticeSource): NoticeContent | undefined => {
  const { campaign, candidates } = source;
  if (kind === 'proposed') {
    const outcomes = computeOutcomes(campaign, candidates, ALL_SHEETS);
    const { rows, openPlaces } = composeNotice(campaign, outcomes, {}, 0);
    return { kind, rows, openPlaces };
  }
  if (campaign.track === 'internal') return kind === 'exam' ? examContent(source) : undefined;
  switch (kind) {
    case 'written':
      return writtenContent(source);
    case 'interview-list':
      return interviewListContent(source, campaign);
    case 'interview':
      return interviewContent(source, campaign);
    case 'exam':
      return undefined;
    default:
      return kind satisfies never;
  }
};
