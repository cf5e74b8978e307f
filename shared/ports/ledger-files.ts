/** The public files of the log: tiles, entry bundles and the checkpoint, by their path below the log's prefix. */
export type LedgerFiles = {
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** `kept`: the bytes at this path never change. */
  put(path: string, bytes: Uint8Array | string, kept: boolean): Promise<void>;
};

/** Signs checkpoints. */
export type CheckpointSigner = {
  /** ASN.1 signature (ECDSA, SHA-256, P-256) of a text in UTF-8. */
  sign(text: string): Promise<Uint8Array>;
  /** SPKI encoding of the public key, DER. */
  publicKey(): Promise<Uint8Array>;
};
