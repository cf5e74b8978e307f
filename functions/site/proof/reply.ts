import type { HttpResult } from '../../../shared/lambda/http.ts';

/** A proof file to keep. It may be of a newer checkpoint the next time, so nobody stores it on the way. */
export const proofReply = (name: string, proof: string): HttpResult => ({
  statusCode: 200,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${name}.tlog-proof"`,
  },
  body: proof,
});
