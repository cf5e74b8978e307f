import type { StatusModel } from '../status/model.ts';

type Props = {
  readonly status: Pick<StatusModel, 'number'> /** As typed at the look-up. */;
  readonly code: string;
};

/** The way to one's own proof file, and to the page that checks it. */
export const ProofSection = ({ status, code }: Props) => (
  <section>
    <h2>存证证明</h2>
    <p>
      您提交的内容已记入本县的公开账本，记入以后谁也不能悄悄改动。可以下载证明保存，日后在
      <a href="/verify">核验页面</a>核对。
    </p>
    <form method="post" action="/status/proof">
      <input type="hidden" name="number" value={status.number} />
      <input type="hidden" name="code" value={code} />
      <p class="buttons">
        <button class="button second" type="submit">
          下载存证证明
        </button>
      </p>
    </form>
  </section>
);
