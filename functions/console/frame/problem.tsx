import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { RenderErrorPage } from '../../../shared/lambda/http-types.ts';
import { renderDocument } from '../../../shared/web/document.tsx';
import { OutsideFrame } from './outside-frame.tsx';

/** One refusal in the middle of a page: what happened, what was kept, what to do now. */
export function Problem({ refusal }: { readonly refusal: KnownRefusal }) {
  const { title, detail, action } = refusalText(refusal);
  return <ProblemText title={title} detail={detail} action={action} code={refusal.code} />;
}

type ProblemTextProps = {
  readonly title: string;
  readonly detail: string;
  readonly action: string;
  readonly code: string;
};

const ProblemText = ({ title, detail, action, code }: ProblemTextProps) => (
  <>
    <h1>{title}</h1>
    <p>{detail}</p>
    <p>{action}</p>
    <p class="buttons">
      {code.startsWith('auth.') ? (
        <a class="button" href="/console/login">
          重新登录
        </a>
      ) : (
        <a class="linklike" href="/console">
          返回工作台首页
        </a>
      )}
    </p>
    <p class="soft small">
      如需咨询，请告诉系统管理员这个代号：<span class="code">{code}</span>
    </p>
  </>
);

/** The error page of somebody who is not signed in, or of a failure before anything is known of them. */
export const renderConsoleError =
  (countyName: string): RenderErrorPage =>
  ({ title, detail, action, code }) =>
    renderDocument(
      <OutsideFrame countyName={countyName} title={title}>
        <ProblemText title={title} detail={detail} action={action} code={code} />
      </OutsideFrame>,
    );
