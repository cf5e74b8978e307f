import type { OpenStage } from '../model/stage.ts';
import type { StageRule } from './stage-rule.ts';

/**
 * Every legal move of open recruitment, in the order of 四(二)3; the engine, and through it pages and workers, ask this table.
 * A failure in the medical stage brings in a substitute (递补), whose background check comes first: so that stage records
 * both. The internal track (四(一)) has its own table, in internal-track.ts.
 */
export const OPEN_TRACK: Readonly<Record<OpenStage, StageRule>> = {
  registration: { opensAfter: 'publishing', closesBy: 'clock', reopens: false, actions: ['apply'] },
  review: { opensAfter: 'registration', closesBy: 'officer', reopens: true, actions: ['review'] },
  written: { opensAfter: 'review', closesBy: 'officer', reopens: true, actions: ['import-written'] },
  interview: { opensAfter: 'written', closesBy: 'officer', reopens: true, actions: ['import-interview'] },
  background: {
    opensAfter: 'interview',
    closesBy: 'officer',
    reopens: true,
    actions: ['record-withdrawal', 'record-background'],
  },
  medical: {
    opensAfter: 'background',
    closesBy: 'officer',
    reopens: true,
    actions: ['record-withdrawal', 'record-background', 'record-medical'],
  },
  // Whoever withdraws or is struck while the notice runs is followed by a substitute, who has both checks then.
  notice: {
    opensAfter: 'medical',
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
