import { KeysFields } from '../own/keys-fields.tsx';

/** The way to everything that is held of the applicant. */
export const OwnDataSection = ({ number, code }: { readonly number: string; readonly code: string }) => (
  <section class="no-print">
    <h2>我的个人信息</h2>
    <p>可以查看、打印和下载系统保存的关于您的全部信息，包括谁在什么时候查看过您的完整个人信息。</p>
    <form method="post" action="/status/data">
      <KeysFields keys={{ number, code }} />
      <p class="buttons">
        <button class="button second" type="submit">
          查看我的个人信息
        </button>
      </p>
    </form>
  </section>
);
