/** Why a command ends without having done its work, in the words of whoever has to act: what happened, what was kept, what to do. */
export class Trouble extends Error {
  readonly kept: string;
  readonly todo: string;

  constructor(happened: string, kept: string, todo: string, options?: ErrorOptions) {
    super(happened, options);
    this.kept = kept;
    this.todo = todo;
  }
}

/** Nothing was changed yet. */
export const NOTHING_CHANGED = '没有改动任何东西';

const CREDENTIALS = /Credentials|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|SignatureDoesNotMatch/;
const RIGHTS = /AccessDenied|UnauthorizedOperation|NotAuthorized/;

const todoAfter = ({ name, message }: Error): string => {
  if (CREDENTIALS.test(name)) return '请登录后重试：aws sso login，或者设置 AWS_PROFILE、AWS_REGION';
  if (RIGHTS.test(name)) return '请用有部署权限的账号重试，或者请管理员授予上面这一项权限';
  if (/region/i.test(message)) return '请指明区域后重试：AWS_REGION=cn-north-1';
  return '请排除上面的原因后，重新执行同一条命令';
};

/** Anything thrown, as a Trouble; what AWS or the network said stands in it as it was said. */
export const asTrouble = (thrown: unknown): Trouble => {
  if (thrown instanceof Trouble) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new Trouble(
    `没有做完：${error.name === 'Error' ? '' : `${error.name}，`}${error.message}`,
    '已经完成的部分没有撤销，也没有重复的危险',
    todoAfter(error),
    { cause: error },
  );
};

/** Three lines for a terminal. */
export const troubleText = ({ message, kept, todo }: Trouble): string =>
  `${message}。\n保留情况：${kept}。\n请这样做：${todo}。`;
