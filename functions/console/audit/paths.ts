/** Addresses of the pages about what the audits found. */
export const AUDIT_PATH = '/console/audit';
export const AUDIT_REPORT_PATH = `${AUDIT_PATH}/report`;
export const findingPath = (id: string): string => `${AUDIT_PATH}/${id}`;
