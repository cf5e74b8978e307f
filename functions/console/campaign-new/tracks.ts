import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import type { FormValues } from './form.ts';

/** Headings of the two forms. */
export const FORM_TITLES: Readonly<Record<TrackId, string>> = {
  open: '新建公开招聘',
  internal: '新建择优选聘',
};

export const FORM_PATHS: Readonly<Record<TrackId, string>> = {
  open: '/console/campaigns/new',
  internal: '/console/campaigns/new/internal',
};

const RIGHTS: FormValues = { noticeWorkingDays: '7', appealWorkingDays: '3', scoreReviewWorkingDays: '3' };

/** Values a new form starts with: what counties usually choose. */
export const USUAL: Readonly<Record<TrackId, FormValues>> = {
  open: {
    'written.weight': '60',
    'written.pass': '60',
    'interview.ratio': '3',
    'interview.pass': '60',
    ...RIGHTS,
  },
  internal: { 'exam.pass': '60', ...RIGHTS },
};

/** The track a posted form is of; a form that does not say is of open recruitment. */
export const trackOf = ({ track }: FormValues): TrackId => (track === 'internal' ? 'internal' : 'open');
