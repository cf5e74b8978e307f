import { type RefusalWriter, says } from './text.ts';

/** Proof files of the public log. */
export const PROOFS = {
  'proof.not-yet': says(
    '存证还没有写完',
    '这次报名已经收到，正在记入公开账本，通常几秒钟就好。您的报名没有任何变动。',
    '请过几分钟再下载。',
  ),
  'notice-proof.not-yet': says(
    '存证还没有写完',
    '这份公告已经发布，正在记入公开账本，通常几秒钟就好。公告的内容没有任何变动。',
    '请过几分钟再下载。',
  ),
} as const satisfies Readonly<Record<string, RefusalWriter>>;
