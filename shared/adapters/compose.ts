import type * as z from 'zod';
import type { DocumentBucket } from '../ports/document-store.ts';
import type { SmsGateway } from '../ports/sms-gateway.ts';
import { contactVaultOf } from './crypto/contact-vault.ts';
import { countySecret } from './crypto/county-secret.ts';
import { dataKeys } from './crypto/data-keys.ts';
import { identityOf } from './crypto/identity.ts';
import { resealMacOf } from './crypto/reseal-mac.ts';
import { saltsOf } from './crypto/salts.ts';
import { sealerOf } from './crypto/sealer.ts';
import { vaultOf } from './crypto/vault.ts';
import { announcements } from './dynamo/announcements.ts';
import { applicationStore } from './dynamo/application-store.ts';
import { assessmentStore } from './dynamo/assessment-store.ts';
import { attempts } from './dynamo/attempts.ts';
import { auditRuns } from './dynamo/audit-runs.ts';
import { auditStore } from './dynamo/audit-store.ts';
import { bookmarksOf } from './dynamo/bookmarks.ts';
import { campaignHistory } from './dynamo/campaign-history.ts';
import { campaignStore } from './dynamo/campaign-store.ts';
import { contractStore } from './dynamo/contract-store.ts';
import { deletionStore } from './dynamo/deletion-store.ts';
import { documentStore } from './dynamo/document-store.ts';
import { hostStore } from './dynamo/host-store.ts';
import { ledgerStore } from './dynamo/ledger-store.ts';
import { logProbe } from './dynamo/log-probe.ts';
import { markingStore } from './dynamo/marking-store.ts';
import { messageStore } from './dynamo/message-store.ts';
import { objectionStore } from './dynamo/objection-store.ts';
import { panelStore } from './dynamo/panel-store.ts';
import { quotaStore } from './dynamo/quota-store.ts';
import { readRawItem } from './dynamo/raw-item.ts';
import { recusalStore } from './dynamo/recusal-store.ts';
import { rememberedTerms } from './dynamo/remembered-terms.ts';
import { resealStore } from './dynamo/reseal-store.ts';
import { revealStore } from './dynamo/reveal-store.ts';
import { rosterStore } from './dynamo/roster-store.ts';
import { scoreReviewStore } from './dynamo/score-review-store.ts';
import { scoreStore } from './dynamo/score-store.ts';
import { scoredClosings } from './dynamo/scored-closings.ts';
import { sittingStore } from './dynamo/sitting-store.ts';
import { sweepMemories } from './dynamo/sweep-memory.ts';
import { openTable, type Table } from './dynamo/table.ts';
import { tableReader } from './dynamo/table-reader.ts';
import { setting } from './environment.ts';
import { kmsSigner } from './kms-signer.ts';
import { approvalFiles } from './s3/approval-files.ts';
import { documentBucket } from './s3/document-bucket.ts';
import { documentEraser } from './s3/document-eraser.ts';
import { documentFiles } from './s3/document-files.ts';
import { ledgerFiles } from './s3/ledger-files.ts';
import { noticeBucket, noticeFiles } from './s3/notice-bucket.ts';
import { quarantine } from './s3/quarantine.ts';
import { smsWebhook } from './sms/webhook.ts';
import { sqsDeadLetters } from './sqs/dead-letters.ts';
import { sqsQueue } from './sqs/queue.ts';

/**
 * Where each port gets its implementation, from the function's environment. A function's index.ts calls the ones it
 * needs, once, when it starts; clients of KMS, Secrets Manager and SQS are only made at their first use.
 */
export const composeTable = (): Table =>
  openTable({ name: setting('TABLE_NAME'), index: setting('INDEX_NAME') });

export const composeCampaigns = (table: Table) => campaignStore(table);
export const composeApplications = (table: Table) => applicationStore(table);
export const composeAttempts = (table: Table) => attempts(table);
export const composeScores = (table: Table) => scoreStore(table);
export const composeScoredClosings = (table: Table) => scoredClosings(table);
export const composeMarkings = (table: Table) => markingStore(table);
export const composeScoreReviews = (table: Table) => scoreReviewStore(table);
export const composeQuota = (table: Table) => quotaStore(table);
export const composeRosters = (table: Table) => rosterStore(table);
export const composeAssessments = (table: Table) => assessmentStore(table);
export const composeRecusals = (table: Table) => recusalStore(table);
export const composePanels = (table: Table) => panelStore(table);
export const composeHosts = (table: Table) => hostStore(table);
export const composeDocuments = (table: Table) => documentStore(table);
export const composeDeletions = (table: Table) => deletionStore(table);
export const composeReseals = (table: Table) =>
  resealStore(table, resealMacOf(countySecret(setting('SECRET_ID'))));
export const composeSittings = (table: Table) => sittingStore(table);
export const composeContracts = (table: Table) => contractStore(table);
export const composeObjections = (table: Table) => objectionStore(table);
export const composeMessages = (table: Table) => messageStore(table);
export const composeReveals = (table: Table) => revealStore(table);
export const composeAnnouncements = (table: Table) => announcements(table);
export const composeHistories = (table: Table) => campaignHistory(table);
/** What the audit remembers of campaigns, under a key that no editor of the table has. */
export const composeRememberedTerms = (table: Table) =>
  rememberedTerms(table, countySecret(setting('SECRET_ID')));

/** Both read the same county secret, once. */
export const composeIdentityAndSealer = () => {
  const subkey = countySecret(setting('SECRET_ID'));
  return { identity: identityOf(subkey), sealer: sealerOf(subkey) };
};

/** What a proof is made of. */
export const composeProofs = (table: Table) => ({
  store: ledgerStore(table),
  files: ledgerFiles(setting('NOTICE_BUCKET')),
  salts: saltsOf(countySecret(setting('SECRET_ID'))),
  readItem: readRawItem(table),
});

/** What the log needs: where it is kept, where it is published, who signs it, and what its entries are salted with. */
export const composeLedger = (table: Table) => ({
  store: ledgerStore(table),
  files: ledgerFiles(setting('NOTICE_BUCKET')),
  signer: kmsSigner(setting('LOG_KEY_ID')),
  salts: saltsOf(countySecret(setting('SECRET_ID'))),
});

/** What every audit needs: where findings and bookmarks are kept, and the table without any schema. */
export const composeAudit = (table: Table) => {
  const subkey = countySecret(setting('SECRET_ID'));
  return {
    findings: auditStore(table, subkey),
    bookmarksFor: <State>(audit: string, schema: z.ZodType<State>) =>
      bookmarksOf(table, subkey, audit, schema),
    reader: tableReader(table),
    ledger: ledgerStore(table),
  };
};

/** Whether the log goes on: its state, and a probe of the way into it. */
export const composeLogProbe = (table: Table) => {
  const ledger = ledgerStore(table);
  return { ledger, probe: logProbe(table, ledger) };
};

/** What the sweep follows, and how far it has come. */
export const composeSweep = (table: Table) => ({
  ledger: ledgerStore(table),
  readItem: readRawItem(table),
  memories: sweepMemories(table),
});

/** Every dead-letter queue of the stack; their addresses are those of its other queues but for the name. */
export const composeDeadLetters = () =>
  sqsDeadLetters(setting('DEAD_LETTERS'), setting('AUDIT_WATCH_QUEUE_URL'));

/** What people see of the audits: findings, when each last ran, and the public checkpoint; S3 is loaded when it is asked for. */
export const composeAuditDesk = (table: Table) => {
  const bucket = setting('NOTICE_BUCKET');
  const subkey = countySecret(setting('SECRET_ID'));
  return {
    findings: auditStore(table, subkey),
    auditRuns: auditRuns(table, subkey),
    checkpoint: async (): Promise<string | undefined> => {
      const files = (await import('./s3/ledger-files.ts')).ledgerFiles(bucket);
      const bytes = await files.read('checkpoint');
      return bytes && new TextDecoder().decode(bytes);
    },
  };
};

export const composeVault = () => vaultOf(dataKeys(setting('KMS_KEY_ID')));
export const composeContacts = () => contactVaultOf(dataKeys(setting('KMS_KEY_ID')));
/** Vaults that share no data key with any earlier use: what they seal is under the present key of KMS. */
export const composeFreshVaults = () => ({ people: composeVault(), contacts: composeContacts() });
/** Only what a worker does with the bytes: it needs none of the presigning. */
export const composeDocumentFiles = () => documentFiles(setting('DOCUMENT_BUCKET'));
export const composeDocumentEraser = () => documentEraser(setting('DOCUMENT_BUCKET'));
export const composeQuarantine = () => quarantine(setting('DOCUMENT_BUCKET'));
export const composeDocumentBucket = () => documentBucket(setting('DOCUMENT_BUCKET'));
/**
 * Only addresses to look at documents by: nothing else of the bucket is needed where the public reads. Loaded when the first is asked
 * for: a ticket is one page of many, and the S3 client would double what every cold start evaluates.
 */
export const composeDocumentViews = (): Pick<DocumentBucket, 'viewUrl'> => {
  const bucket = setting('DOCUMENT_BUCKET');
  return {
    viewUrl: async (document) =>
      (await import('./s3/document-views.ts')).documentViews(bucket).viewUrl(document),
  };
};
export const composeApprovalFiles = () => approvalFiles(setting('DOCUMENT_BUCKET'));
/** The public files of the log, for whoever only reads them. */
export const composeLog = () => ledgerFiles(setting('NOTICE_BUCKET'));
export const composeNoticeBucket = () => noticeBucket(setting('NOTICE_BUCKET'));
export const composeNoticeFiles = () => noticeFiles(setting('NOTICE_BUCKET'));

/** The county's SMS gateway, or undefined where it has none. */
export const composeSmsGateway = (): SmsGateway | undefined => {
  const url = setting('SMS_WEBHOOK_URL');
  return url === ''
    ? undefined
    : smsWebhook({ url, subkey: countySecret(setting('SECRET_ID')), now: Date.now });
};

export const composeQueue = <Message>(
  variable: `${'DOCUMENTS' | 'SCREENING' | 'SCORING' | 'NOTICES' | 'MESSAGES' | 'AUDIT_LOG' | 'AUDIT_FACTS' | 'RETENTION' | 'RESEAL'}_QUEUE_URL`,
) => sqsQueue<Message>(setting(variable));
