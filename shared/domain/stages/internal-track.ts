import type { InternalStage } from '../model/stage.ts';
import type { StageRule } from './stage-rule.ts';

/**
 * Every legal move of selection among serving staff, in the order of 四(一). Whoever declines does so while the exam stage or
 * the notice is open, when the ranking shows whom the selection comes to.
 */
export const INTERNAL_TRACK: Readonly<Record<InternalStage, StageRule>> = {
  registration: { opensAfter: 'publishing', closesBy: 'clock', reopens: false, actions: ['apply'] },
  review: { opensAfter: 'registration', closesBy: 'officer', reopens: true, actions: ['review'] },
  assessment: { opensAfter: 'review', closesBy: 'officer', reopens: true, actions: ['enter-assessment'] },
  exam: {
    opensAfter: 'assessment',
    closesBy: 'officer',
    reopens: true,
    actions: ['import-exam', 'record-withdrawal'],
  },
  // A stage of both tracks admits the same in both; nobody needs a background check or a medical here, so none is recorded.
  notice: {
    opensAfter: 'exam',
    closesBy: 'notice',
    reopens: true,
    actions: ['record-withdrawal', 'record-background', 'record-medical', 'publish-notice'],
  },
  // Whoever declines to sign is followed by a substitute, who is checked and put on notice while contracts are signed.
  contract: {
    opensAfter: 'notice',
    closesBy: 'officer',
    reopens: true,
    actions: [
      'record-withdrawal',
      'record-background',
      'record-medical',
      'publish-notice',
      'manage-contract',
    ],
  },
};
