import { type SiteContext, SiteFrame } from '../../../shared/web/site-frame.tsx';

type Props = {
  readonly site: SiteContext;
  /** The line of the log's public key; empty before anything was logged. */
  readonly verifierKey: string;
};

/** Where anybody checks a proof file, on their own device and without sending it anywhere. */
export function VerifyPage({ site, verifierKey }: Props) {
  return (
    <SiteFrame site={site} title="核验存证证明" scripts={['/assets/verify-proof.js']}>
      <h1>核验存证证明</h1>
      <p>
        报名、审查、成绩、公示等每一步都记入本县的公开账本，记入以后谁也不能悄悄改动。在“报名查询”里可以下载您自己的存证证明，在每份公告、公示的页面下方可以下载它的存证证明，都在这里核验。
      </p>
      <p>核验在您的手机（电脑）上进行，文件不会上传；本页打开以后，断网也能核验。</p>
      {verifierKey === '' ? (
        <p class="table-empty">账本里还没有记载。第一份报名提交以后，这里会显示公钥，就可以核验了。</p>
      ) : (
        <form id="verify" class="panel" data-key={verifierKey} hidden>
          <div class="field">
            <label for="proof">选择存证证明文件（扩展名 .tlog-proof）</label>
            <input id="proof" type="file" />
          </div>
        </form>
      )}
      <noscript>
        <p class="inset warn">
          您的浏览器没有启用脚本，不能在本页核验。可以换一台设备，或者请别人用命令行工具核验。
        </p>
      </noscript>
      <section id="verdict" class="inset" aria-live="polite" tabindex={-1} hidden />
      {verifierKey !== '' && (
        <>
          <h2>本县账本的公钥</h2>
          <p class="code small">{verifierKey}</p>
          <p class="soft">
            公钥也在县司法局公布；两处应当一致。账本按公开格式（C2SP tlog-tiles）发布，任何人都可以下载核对。
          </p>
        </>
      )}
    </SiteFrame>
  );
}
