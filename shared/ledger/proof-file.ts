import { fromBase64, toBase64 } from './base64.ts';
import { HASH_BYTES } from './hash.ts';

/** A proof that can be checked without any network. https://c2sp.org/tlog-proof */
export type ProofFile = {
  /** Opaque to the format; here the leaf that is proved. Not authenticated by itself. */
  readonly extra: Uint8Array;
  readonly index: number;
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
};

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const INDEX = /^index (0|[1-9]\d{0,15})$/;
const EXTRA = /^extra (\S*)$/;

/** The text of a proof file. */
export const formatProof = ({ extra, index, path, checkpoint }: ProofFile): string =>
  [FIRST_LINE, `extra ${toBase64(extra)}`, `index ${index}`, ...path.map(toBase64), '', checkpoint].join(
    '\n',
  );

/** As it was before a mail or a chat changed the ends of its lines, put a mark before it or empty lines behind it. */
const asWritten = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replace(/\n+$/, '\n');

/** Reads a proof file; undefined when it is cut short, or none at all. Nothing is verified. */
export const parseProof = (given: string): ProofFile | undefined => {
  const text = asWritten(given);
  const gap = text.indexOf('\n\n');
  if (gap < 0) return undefined;
  const [first, extraLine = '', indexLine = '', ...hashes] = text.slice(0, gap).split('\n');
  const extra = fromBase64(EXTRA.exec(extraLine)?.[1] ?? '?');
  const index = INDEX.exec(indexLine)?.[1];
  const path = hashes.map(fromBase64).filter((hash) => hash?.length === HASH_BYTES);
  if (first !== FIRST_LINE || extra === undefined || index === undefined) return undefined;
  if (path.length < hashes.length) return undefined;
  return {
    extra,
    index: Number(index),
    path: path.filter((hash) => hash !== undefined),
    checkpoint: text.slice(gap + 2),
  };
};
