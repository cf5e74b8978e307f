import { describe, expect, inject, test } from 'vitest';
import { FUNCTION_NAMES } from '../../infra/function-names.ts';
import { LISTINGS, PARTITIONS, TABLE_RIGHTS } from '../../infra/table-rights.ts';
import * as keys from '../../shared/adapters/dynamo/keys.ts';
import { permissionsText } from './permissions.ts';
import { grantsOf, resourcesOf } from './template.ts';

const assembly = inject('assemblyDir');
const grants = grantsOf(assembly);

test('the rights of every role are those that were reviewed', async () => {
  await expect(permissionsText(assembly)).toMatchFileSnapshot('./permissions.md');
});

test('no action has a wildcard, and no resource but the objects under a prefix and the streams of the table', () => {
  const prefix = /"\/(quarantine|verified|approvals|ledger|notices)\/\*(\/signed-contract)?"/;
  for (const { owner, Action, Resource } of grants) {
    expect(Action.join()).not.toContain('*');
    for (const resource of [Resource].flat()) {
      const text = JSON.stringify(resource);
      if (!text.includes('*')) continue;
      const isStreams = ['Relay', 'Ledger'].includes(owner) && Action.join() === 'dynamodb:ListStreams';
      expect(text, `${owner} ${Action.join()}`).toMatch(isStreams ? /"\/stream\/\*"/ : prefix);
    }
  }
});

test('nobody gets a managed policy, and every role is for one service', () => {
  for (const { id, Properties } of resourcesOf(assembly, 'AWS::IAM::Role')) {
    expect(Properties.ManagedPolicyArns, id).toBeUndefined();
    expect(JSON.stringify(Properties.AssumeRolePolicyDocument)).toMatch(
      /"(lambda|scheduler)\.amazonaws\.com"/,
    );
  }
});

test('the storage key is used through the service that stores, never by itself', () => {
  const uses = grants.filter(({ Resource }) => JSON.stringify(Resource).includes('StorageKey'));
  expect(uses.length).toBeGreaterThan(FUNCTION_NAMES.length);
  for (const { owner, Condition } of uses)
    expect(JSON.stringify(Condition), owner).toMatch(
      /"kms:ViaService":.*"(dynamodb|s3|sqs|secretsmanager)\./,
    );
});

describe('leading keys', () => {
  const { PARTITIONS: P, LISTINGS: L } = { PARTITIONS, LISTINGS };
  const at = 1_718_800_000_000;
  test.each([
    [P.applicants, keys.recordKey('7K3M9Q2TXW4D', 'application').pk],
    [P.campaigns, keys.campaignKey('2024-open-1').pk],
    [P.notices, keys.noticeKey('2024-open-1-proposed').pk],
    [P.objections, keys.objectionKey('7K3M').pk],
    [P.uploads, keys.uploadPartition('u')],
    [P.contracts, keys.contractTextKey('7K3M9Q2TXW4D', 1).pk],
    [P.templates, keys.templateKey(1).pk],
    [P.quota, keys.OFFICES.pk],
    [P.findings, keys.findingKey('f').pk],
    [P.probes, keys.logProbeKey(at).pk],
    [P.lookups, keys.lookupKey('7K3M9Q2TXW4D', '2024-06-20T08').pk],
    [P.bookmarks, keys.bookmarkKey('log').pk],
    [P.begun, keys.bookmarkBegunKey('log').pk],
    [P.ledger, keys.ledgerEntryKey(1).pk],
    [P.ledger, keys.LEDGER_STATE.pk],
    [P.ledger, keys.ledgerFactKey('APP#1|A', 'e').pk],
    [P.deletions, keys.campaignDeletionKey('2024-open-1').pk],
    [P.reseals, keys.RESEAL_STATE.pk],
    [L.listedDeletions, keys.deletionsOf('2024-open-1')],
    [P.sweeps, keys.SWEEP_MEMORY.pk],
    [P.scored, keys.scoredKey('2024-open-1').pk],
    [L.listedApplicants, keys.listing('2024-open-1', 'A01', 0)],
    [L.listedCampaigns, keys.campaignListedKey('2024-open-1', '2024-06-20T08:00:00+08:00').gsi1pk],
    [L.listedNotices, keys.noticeListedKey('n', at).gsi1pk],
    [L.listedObjections, keys.objectionListedKey('2024-open-1', at, '7K3M').gsi1pk],
    [L.listedScoreReviews, keys.scoreReviewsOf('2024-open-1')],
    [L.listedMessages, keys.toldPartition('2024-open-1', 0)],
    [L.listedFindings, keys.findingListedKey(at, 'f').gsi1pk],
  ])('%s is the pattern of %s and no other is', (pattern, key) => {
    const fitting = [...Object.values(PARTITIONS), ...Object.values(LISTINGS)].filter((one) =>
      one.endsWith('*') ? key.startsWith(one.slice(0, -1)) : key === one,
    );
    expect(fitting).toEqual([pattern]);
  });

  const mayWrite = (kind: keyof typeof PARTITIONS) =>
    FUNCTION_NAMES.filter((name) =>
      TABLE_RIGHTS[name].some(
        ({ actions, keys: kinds }) =>
          kinds.includes(kind) && actions.some((action) => action === 'PutItem' || action === 'UpdateItem'),
      ),
    );
  test('only the ledger writes the log, and only the audits write how far they have come', () => {
    expect(mayWrite('ledger')).toEqual(['ledger']);
    expect(mayWrite('bookmarks')).toEqual(['audit-log', 'audit-facts', 'audit-watch']);
  });

  test('findings are raised by the audits and answered in the console; documents are judged by their worker and forgotten by another', () => {
    expect(mayWrite('findings')).toEqual(['console', 'audit-log', 'audit-facts', 'audit-watch']);
    expect(mayWrite('uploads')).toEqual(['documents', 'retention']);
  });

  test('every right to change the table is held to keys', () => {
    for (const { owner, Action, Condition } of grants) {
      const changes = Action.filter((action) => /^dynamodb:(Put|Update|Delete|Batch?Write)/.test(action));
      if (changes.length > 0) expect(JSON.stringify(Condition), owner).toContain('dynamodb:LeadingKeys');
    }
  });
});
