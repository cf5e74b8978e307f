import type { PublishedNotice } from '../../../shared/ports/campaign-store.ts';

type Props = {
  readonly notice: PublishedNotice;
  /** Digest of the list. */
  readonly listSha256: string;
};

/** What a stranger needs to check a notice: what its result is computed from, its proof, its digests. */
export const EvidencePart = ({ notice, listSha256 }: Props) => (
  <section>
    <h2>核对本公告</h2>
    {notice.withInputs && (
      <p>
        <a class="linklike" href={`/notices/${notice.id}/inputs.json`}>
          排名依据（可自行复算）
        </a>
        <br />
        文件里有本公告用到的招聘条件和各位考生已公布的成绩，姓名已遮盖。按招聘公告写明的计分、排序和递补办法重新计算一遍，结果应当与上表完全相同；也可以用本系统公开的核验命令自动复算。
      </p>
    )}
    <p>
      <a class="linklike" href={`/notices/${notice.id}/proof`}>
        下载本公告的存证证明
      </a>
      <br />
      证明本公告的名单已记入本县的公开账本，可以在<a href="/verify">核验页面</a>核对，断网也能核验。
    </p>
    <p class="soft small">
      名单的 SHA-256 校验值：<span class="code">{listSha256}</span>
    </p>
    {notice.sha256 !== undefined && (
      <p class="soft small">
        本公示正文发布后不再改动。正文的 SHA-256 校验值：<span class="code">{notice.sha256}</span>
      </p>
    )}
  </section>
);
