/** Name of a county's bucket of documents; bucket names are one space for everybody in a partition. */
export const documentBucketName = (county: string, account: string, region: string): string =>
  `judicial-${county}-documents-${account}-${region}`;
