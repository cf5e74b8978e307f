/** Addresses of the pages about the county's number of posts. */
export const QUOTA_PATH = '/console/quota';
export const OFFICES_PATH = `${QUOTA_PATH}/offices`;
export const STATEMENT_PATH = `${QUOTA_PATH}/statement`;
export const printedPath = (serial: number | string): string => `${QUOTA_PATH}/statements/${serial}`;
