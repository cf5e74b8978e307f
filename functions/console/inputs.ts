import { query, type RouteInput } from '../../shared/lambda/route-input.ts';
import { appealAnswerForm } from './appeal-record/schema.ts';
import { settlementForm } from './assessment/settle.ts';
import { findingForm } from './audit-record/schema.ts';
import { campaignFile } from './campaign-new/schema.ts';
import { checkForm } from './checks/schema.ts';
import { reissueForm } from './code-reissue/schema.ts';
import {
  checkBody,
  endBody,
  giveUpBody,
  issueBody,
  signBody,
  startBody,
  templateBody,
} from './contracts/schema.ts';
import { seenForm } from './host/handler.ts';
import { postedValues } from './http/body.ts';
import { answerForm } from './objection-record/schema.ts';
import { openingForm } from './opening/schema.ts';
import { assignForm, drawForm, marksForm, panelForm, versionForm as panelsVersion } from './panels/schema.ts';
import { statementSeen, versionSeen } from './quota/form-values.ts';
import { declareForm, withdrawForm } from './recusals/schema.ts';
import { reviewForm } from './review-record/schema.ts';
import { decisionForm } from './score-reviews/schema.ts';
import { settleForm } from './scores/settle.ts';
import { reasonForm, roomsForm, termsForm, versionForm } from './sitting/schema.ts';
import { withAbsent, withReason } from './stage/schema.ts';
import { withReason as callBackReason, withAt } from './step-notices/schema.ts';

/** What the routes of the console take, by what they are about; each schema is the one its handler parses with. */
type Inputs = Readonly<Record<string, RouteInput>>;

const TABLE = '.xlsx, or .csv in UTF-8 or GBK, with the headings of the template';

/** Names `done`: what was just done is said once on the page that follows. */
export const READ = {
  done: { query: query('done') },
  paged: { query: query('page') },
  pagedDone: { query: query('page', 'done') },
  reviewQueue: { query: query('filter', 'page', 'decided') },
  filtered: { query: query('filter') },
  review: { query: query('filter', 'decided', 'reveal') },
  reveal: { query: query('reveal') },
  revealDone: { query: query('reveal', 'done') },
  scores: { query: query('number', 'page', 'done') },
  template: { query: query('markings') },
  scoreReviews: { query: query('review', 'done') },
  told: { query: query('sms', 'page') },
  room: { query: query('room') },
  month: { query: query('month') },
  contractTemplate: { query: query('version', 'done') },
  contract: { query: query('upload', 'done') },
  findings: { query: query('state', 'severity', 'rule', 'campaign', 'page') },
  login: { query: query('next') },
  callback: { query: query('code', 'state', 'iss', 'error') },
} as const satisfies Inputs;

export const WRITE = {
  bare: { body: [postedValues] },
  campaign: { body: [postedValues], json: [campaignFile], file: 'campaign.json' },
  correction: { body: [postedValues] },
  approval: { body: [seenForm], file: 'pdf, jpg or png' },
  filing: { body: [seenForm, withReason] },
  stage: { body: [withReason, withAbsent] },
  review: { body: [reviewForm], query: query('filter', 'reveal') },
  codeReissue: { body: [reissueForm] },
  declaration: { body: [declareForm] },
  withdrawnRecusal: { body: [withdrawForm] },
  table: { body: [postedValues], file: TABLE },
  settledVerdict: { body: [settlementForm] },
  settledMark: { body: [settleForm], query: query('page') },
  scoreReview: { body: [decisionForm], query: query('review') },
  panel: { body: [panelForm] },
  panelsVersion: { body: [panelsVersion] },
  assignment: { body: [assignForm] },
  draw: { body: [drawForm], file: TABLE },
  marks: { body: [marksForm], file: TABLE },
  check: { body: [checkForm] },
  stepNotice: { body: [withAt, withAbsent] },
  callBack: { body: [callBackReason] },
  offices: { body: [postedValues, versionSeen] },
  officesTable: { body: [versionSeen], file: TABLE },
  statement: { body: [postedValues, statementSeen] },
  statementMove: { body: [statementSeen, withReason] },
  opening: { body: [openingForm] },
  terms: { body: [termsForm, versionForm] },
  rooms: { body: [versionForm], json: [roomsForm, versionForm], file: TABLE },
  arrangement: { body: [reasonForm, versionForm] },
  sitting: { body: [versionForm] },
  objection: { body: [answerForm] },
  appeal: { body: [appealAnswerForm] },
  template: { body: [templateBody] },
  contractCheck: { body: [checkBody] },
  contractIssue: { body: [issueBody] },
  contractSign: { body: [signBody], query: query('upload') },
  contractStart: { body: [startBody] },
  contractEnd: { body: [endBody] },
  givenUp: { body: [giveUpBody] },
  finding: { body: [findingForm] },
} as const satisfies Inputs;
