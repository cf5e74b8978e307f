import type { Command } from './command.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { asTrouble, troubleText } from './trouble.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  new: () => import('./new.ts'),
  doctor: () => import('./doctor.ts'),
  status: () => import('./status.ts'),
  backup: () => import('./backup.ts'),
  restore: () => import('./restore.ts'),
  redrive: () => import('./redrive.ts'),
  'rotate-keys': () => import('./rotate-keys.ts'),
  retire: () => import('./retire.ts'),
};

const USAGE = `用法：npm run county -- 命令 县区代码 [选项]
  new 141027          填写或者核对县（市、区）的数据文件（--issuer 网址 --client-id 客户端 …）
  doctor 141027       部署以前检查：账号、区域、引导、配额、名称、统一认证、备案；缺什么，一行一项
  status 141027       运行情况：堆栈、队列、死信、报警、审计、账本、备份、审计发现
  backup 141027       备份数据表和文件到文件夹（--to 文件夹）
  restore 141027      把备份恢复到空的县（--from 文件夹）
  redrive 141027      把死信放回原来的队列（--queue 名称，--dry-run 只看不动）
  rotate-keys 141027  更换个人信息密钥，并在后台重新加密
  retire 141027       停用：先备份，再停止受理，最后删除堆栈（数据保留）
结果：0 做完了；1 有问题，见屏幕；2 命令不对。`;

/** Runs one command line; answers 0 done, 1 something is wrong, 2 not a command. */
export const runCounty = async (argv: readonly string[], terminal: Terminal): Promise<number> => {
  const [name = '', code = '', ...args] = argv;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load || !/^\d{6}$/.test(code)) {
    terminal.say(USAGE);
    return 2;
  }
  try {
    const { run } = await load();
    return await run(code, args, terminal);
  } catch (error) {
    terminal.say(troubleText(asTrouble(error)));
    return 1;
  }
};

if (import.meta.main) {
  const terminal = openTerminal();
  process.exitCode = await runCounty(process.argv.slice(2), terminal);
  terminal.close();
}
