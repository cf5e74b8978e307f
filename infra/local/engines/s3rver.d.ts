declare module '@20minutes/s3rver' {
  import type { EventEmitter } from 'node:events';

  /** Where it keeps objects, three files each. */
  export type S3Store = {
    getResourcePath(bucket: string, key: string, part: string): string;
    deleteObject(bucket: string, key: string): Promise<void>;
  };

  /** The part of s3rver that is used here. */
  export default class S3rver extends EventEmitter {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      allowMismatchedSignatures: boolean;
      vhostBuckets: boolean;
      configureBuckets: readonly { name: string; configs: readonly string[] }[];
    });
    readonly store: S3Store;
    run(): Promise<{ address: string; port: number }>;
  }
}
