import type { Stage } from '../model/stage.ts';

/** What staff and applicants do while a stage is open. */
export type StageAction =
  | 'apply'
  | 'review'
  | 'import-written'
  | 'import-interview'
  | 'enter-assessment'
  | 'import-exam'
  | 'record-withdrawal'
  | 'record-background'
  | 'record-medical'
  | 'publish-notice'
  | 'manage-contract';

export type StageRule = {
  /** `publishing`: with the campaign itself. Otherwise an officer opens it once the stage named is closed. */
  readonly opensAfter: 'publishing' | Stage;
  /** `clock`: at the end of registration. `officer`: when nothing is pending. `notice`: when the notice has run out, too. */
  readonly closesBy: 'clock' | 'officer' | 'notice';
  readonly reopens: boolean;
  readonly actions: readonly StageAction[];
};
