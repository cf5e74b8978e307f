import { renderDocument } from '../../../shared/web/document.tsx';
import { OutsideFrame } from '../frame/outside-frame.tsx';

/** What a person sees after signing out. */
export const signedOutPage = (countyName: string): string =>
  renderDocument(
    <OutsideFrame countyName={countyName} title="已退出">
      <h1>您已退出工作台</h1>
      <p>在公用电脑上，请同时关闭浏览器。</p>
      <p class="buttons">
        <a class="button" href="/console/login">
          重新登录
        </a>
      </p>
    </OutsideFrame>,
  );
