/** The scheduled audits, for clouds that ask only for what a campaign comes to (`asleep`): they look at all of it, over and over. */
export const AUDIT_WORKERS = ['auditlog', 'auditfacts', 'auditwatch'] as const;
