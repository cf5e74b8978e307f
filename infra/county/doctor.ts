import { stackNameOf } from '../stack-name.ts';
import { openClients } from './clients.ts';
import type { Command } from './command.ts';
import { checkAccount } from './doctor/account.ts';
import { checkBootstrap } from './doctor/bootstrap.ts';
import { chinaNotes } from './doctor/china.ts';
import { checkIdentity } from './doctor/identity.ts';
import { good, type Line, lineText, missing } from './doctor/line.ts';
import { checkNames } from './doctor/names.ts';
import { checkQuotas } from './doctor/quotas.ts';
import { reservedIn } from './doctor/reserved.ts';
import { placeholdersIn } from './new/placeholders.ts';
import { readOptions } from './options.ts';
import { countyNamed, describeStack } from './place.ts';

/** A check that could not be made is something missing, too: rights, or a network. */
const tried = async (what: string, check: () => Promise<readonly Line[]>): Promise<readonly Line[]> => {
  try {
    return await check();
  } catch (error) {
    const said = error instanceof Error ? `${error.name}：${error.message}` : String(error);
    return [missing(`${what}没有检查成（${said}）`, '用有部署权限的账号重试')];
  }
};

/** `doctor CODE`: everything that a deployment needs, one line each; exit code 1 when something is missing. */
export const run: Command = async (code, args, terminal) => {
  readOptions(args, {});
  const county = countyNamed(code);
  const clients = openClients();
  const lines: Line[] = placeholdersIn(county).map(({ what, option }) =>
    missing(what, `填写真实的：npm run county -- new ${code} ${option} 网址`),
  );
  if (lines.length === 0) lines.push(good(`数据文件 shared/counties/${code}.json 合格`));
  const { lines: found, account } = await checkAccount(clients);
  lines.push(...found);
  if (account) {
    let deployed = false;
    lines.push(...(await tried('引导', async () => [await checkBootstrap(clients, account)])));
    const names = await tried('名称', async () => {
      const checked = await checkNames(clients, code, account);
      deployed = checked.deployed;
      return checked.lines;
    });
    lines.push(...names);
    lines.push(
      ...(await tried('配额', async () => [await checkQuotas(clients, reservedIn(code), deployed)])),
    );
    lines.push(...chinaNotes(account.region));
  }
  const site = await describeStack(clients, stackNameOf(code)).catch(() => undefined);
  lines.push(
    ...(await checkIdentity({
      ...county.oidc,
      site: county.publicUrl || site?.outputs.SiteUrl,
    })),
  );
  for (const line of lines) terminal.say(lineText(line));
  const count = lines.filter(({ kind }) => kind === 'missing').length;
  terminal.say(
    count === 0
      ? `${county.name}可以部署：npx cdk deploy -c county=${code}`
      : `${county.name}还缺 ${count} 项。`,
  );
  return count === 0 ? 0 : 1;
};
