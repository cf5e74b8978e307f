/**
 * Id of the event that an application, or a version of it (2 and more), was handed in: the same in the log of whoever accepted it, in
 * every message about it, and in the logs of whoever handles them.
 */
export const submissionEventId = (number: string, version?: number): string =>
  `${number}#submitted${version === undefined ? '' : `#${version}`}`;
