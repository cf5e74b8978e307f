import type { FunctionName } from './function-names.ts';

/**
 * Kinds of partitions of the table, each as the pattern its keys match. The keys themselves are made in
 * shared/adapters/dynamo/keys.ts; a test holds the two against each other.
 */
export const PARTITIONS = {
  applicants: 'APP#*',
  campaigns: 'CAMP#*',
  notices: 'NOTICE#*',
  objections: 'OBJ#*',
  uploads: 'UPLOAD#*',
  contracts: 'CONTRACT#*',
  templates: 'CONTRACT-TEMPLATE',
  quota: 'QUOTA',
  findings: 'AUDIT#*',
  probes: 'LOGPROBE',
  lookups: '~LOOKUP#*',
  bookmarks: '~AUDITSTATE#*',
  begun: 'AUDITBEGUN#*',
  ledger: '~LEDGER#*',
  sweeps: '~SWEEP',
  scored: '~SCORED#*',
  deletions: 'DELETION#*',
  reseals: '~RESEAL',
} as const;

/** Kinds of partitions of the listing index. */
export const LISTINGS = {
  listedApplicants: 'LIST#*',
  listedCampaigns: 'CAMPAIGNS',
  listedNotices: 'NOTICES',
  listedObjections: 'OBJECTIONS#*',
  listedScoreReviews: 'SCORE-REVIEWS#*',
  listedMessages: 'TOLD#*',
  listedFindings: 'AUDIT-FINDINGS',
  listedDeletions: 'DELETIONS#*',
} as const;

type Partition = keyof typeof PARTITIONS;
type Listing = keyof typeof LISTINGS;
type Action =
  | 'GetItem'
  | 'Query'
  | 'BatchGetItem'
  | 'Scan'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem';

/** Actions on the partitions of these kinds; without any kind: on all. A right names partitions or listings, not both. */
export type TableRight = {
  readonly actions: readonly Action[];
  readonly keys: readonly (Partition | Listing)[];
};

const on =
  (...actions: readonly Action[]) =>
  (...keys: readonly Partition[]): TableRight => ({ actions, keys });

const get = on('GetItem');
const query = on('Query');
const put = on('PutItem');
const update = on('UpdateItem');
const remove = on('DeleteItem');
const check = on('ConditionCheckItem');
const list = (...keys: readonly Listing[]): TableRight => ({ actions: ['Query'], keys });

/**
 * What each function does to the table, and to whose items: no more than its adapters ask for. Only what is kept too long is deleted, by its own worker; only the ledger writes
 * the log, only the audits write how far they have come. The tests hold every request of every journey against it.
 */
export const TABLE_RIGHTS: Readonly<Record<FunctionName, readonly TableRight[]>> = {
  site: [
    get('applicants', 'campaigns', 'notices', 'objections', 'lookups', 'ledger'),
    query('applicants', 'campaigns', 'notices', 'uploads', 'ledger'),
    list('listedCampaigns', 'listedNotices'),
    put('applicants', 'objections'),
    update('applicants', 'lookups'),
    // Whoever withdraws must have signed no contract meanwhile.
    check('applicants'),
  ],
  apply: [get('campaigns', 'objections')],
  intake: [get('campaigns'), put('applicants')],
  console: [
    get(
      ...(['applicants', 'campaigns', 'notices', 'objections', 'contracts'] as const),
      ...(['quota', 'findings', 'bookmarks', 'begun', 'lookups', 'deletions'] as const),
    ),
    query('applicants', 'campaigns', 'notices', 'uploads', 'templates', 'quota'),
    list(
      ...(['listedApplicants', 'listedCampaigns', 'listedNotices', 'listedObjections'] as const),
      ...(['listedScoreReviews', 'listedMessages', 'listedFindings'] as const),
    ),
    put(
      ...(['applicants', 'campaigns', 'notices', 'objections'] as const),
      ...(['contracts', 'templates', 'quota', 'findings'] as const),
    ),
    update('campaigns', 'lookups'),
    check('applicants', 'campaigns', 'notices'),
  ],
  documents: [put('uploads')],
  // It reads the stream, which is another resource.
  relay: [],
  screening: [get('campaigns'), query('applicants', 'campaigns'), put('applicants')],
  scoring: [
    get('campaigns'),
    query('applicants', 'campaigns', 'quota'),
    list('listedApplicants'),
    put('applicants', 'scored'),
  ],
  notices: [get('notices'), put('notices'), update('notices')],
  messages: [
    get('campaigns', 'notices'),
    query('applicants'),
    list('listedApplicants'),
    put('applicants', 'notices'),
  ],
  sweep: [
    get('applicants', 'campaigns', 'notices', 'ledger', 'sweeps', 'scored'),
    query('uploads', 'ledger'),
    list('listedApplicants', 'listedCampaigns', 'listedNotices'),
    put('sweeps'),
  ],
  retention: [
    get('applicants', 'campaigns', 'objections', 'uploads', 'contracts', 'deletions'),
    query('applicants', 'objections', 'uploads', 'contracts'),
    list(
      ...(['listedApplicants', 'listedCampaigns', 'listedObjections'] as const),
      ...(['listedScoreReviews', 'listedDeletions'] as const),
    ),
    put('applicants', 'objections', 'uploads', 'contracts', 'deletions'),
    remove('applicants', 'objections', 'uploads', 'contracts'),
  ],
  // It looks at every item for what is sealed under an old key.
  reseal: [get('reseals'), on('Scan')(), put('applicants', 'objections', 'reseals')],
  ledger: [get('ledger'), query('ledger'), put('ledger')],
  'audit-log': [
    get('bookmarks', 'begun', 'ledger'),
    query('ledger', 'applicants', 'objections'),
    put('findings', 'bookmarks', 'begun'),
    // It holds every item there is against the log, also one that nobody should have been able to write.
    on('BatchGetItem', 'Scan')(),
  ],
  'audit-facts': [
    get(
      ...(['campaigns', 'notices', 'objections', 'quota'] as const),
      ...(['deletions', 'findings', 'bookmarks', 'begun', 'ledger'] as const),
    ),
    query('applicants', 'campaigns', 'notices', 'objections', 'quota', 'ledger'),
    list('listedApplicants', 'listedCampaigns', 'listedObjections'),
    put('findings', 'bookmarks', 'begun'),
  ],
  'audit-watch': [
    get('campaigns', 'bookmarks', 'begun', 'ledger'),
    query('uploads', 'ledger'),
    list('listedApplicants', 'listedCampaigns', 'listedObjections', 'listedFindings'),
    put('findings', 'bookmarks', 'begun', 'probes'),
  ],
};
