import { type Clients, openClients } from './clients.ts';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { findPlace, functionNamed, type Place, type QueuePlace, resourcesOf } from './place.ts';
import { type DeadLetter, describeLetter, positionIn } from './redrive/message.ts';
import { deleteLetter, moveLetter, putAside, receiveLetters } from './redrive/move.ts';
import { readAgain } from './redrive/read-again.ts';
import type { Terminal } from './terminal.ts';
import { NOTHING_CHANGED, Trouble } from './trouble.ts';

type Redriving = {
  readonly clients: Clients;
  readonly terminal: Terminal;
  readonly dry: boolean;
  /** Messages sent later than this came back while we were at it. Epoch milliseconds. */
  readonly startedAt: number;
  /** The function that reads the stream in this queue's stead, `relay` or `ledger`. */
  readonly reader: (queue: string) => Promise<string>;
};

/** Puts one dead letter where it belongs; answers whether that was done. */
const redriveOne = async (
  { clients, terminal, reader }: Redriving,
  { name, deadLettersUrl, url }: QueuePlace,
  letter: DeadLetter,
): Promise<boolean> => {
  if (url) {
    await moveLetter(clients.sqs, deadLettersUrl, url, letter);
    return true;
  }
  const position = positionIn(letter.body);
  const done = position ? await readAgain(clients, await reader(name), position) : 'failed';
  if (done === 'handled') {
    await deleteLetter(clients.sqs, deadLettersUrl, letter);
    return true;
  }
  terminal.say(
    done === 'gone'
      ? '  数据流只保留 24 小时，这些变动已经读不到：没有核对的报名由定时补办重新排队，没有存证的由审计列为发现；这条死信留着，作为线索'
      : '  转发程序仍然处理失败，这条死信留着：请查看它的日志，排除原因后再执行一次',
  );
  return false;
};

/** Looks at every dead letter of a queue once, shows it, and moves it unless it is only looked at. */
const redriveQueue = async (redriving: Redriving, queue: QueuePlace) => {
  const { clients, terminal, dry, startedAt } = redriving;
  const aside = new Map<string, DeadLetter>();
  let moved = 0;
  for (;;) {
    const letters = await receiveLetters(clients.sqs, queue.deadLettersUrl);
    const fresh = letters.filter(({ id, sentAt }) => !aside.has(id) && sentAt <= startedAt);
    for (const letter of letters) if (!fresh.includes(letter)) aside.set(letter.id, letter);
    for (const letter of fresh) {
      if (terminal.stopping.aborted) aside.set(letter.id, letter);
      else {
        terminal.say(`${queue.name}：${describeLetter(letter)}`);
        if (!dry && (await redriveOne(redriving, queue, letter))) moved += 1;
        else aside.set(letter.id, letter);
      }
    }
    if (fresh.length === 0 || terminal.stopping.aborted) break;
  }
  for (const letter of aside.values()) await putAside(clients.sqs, queue.deadLettersUrl, letter);
  return { moved, kept: aside.size };
};

const chosen = ({ queues, name }: Place, wanted: string | undefined): readonly QueuePlace[] => {
  const found = queues.filter((queue) => wanted === undefined || queue.name === wanted);
  if (found.length > 0) return found;
  throw new Trouble(
    `${name}没有名为 ${wanted} 的队列`,
    NOTHING_CHANGED,
    `可选：${queues.map((queue) => queue.name).join('、')}`,
  );
};

/** `redrive CODE [--queue NAME] [--dry-run]` */
export const run: Command = async (code, args, terminal) => {
  const options = readOptions(args, { queue: { type: 'string' }, 'dry-run': { type: 'boolean' } });
  const clients = openClients();
  const place = await findPlace(clients, code);
  const reader = async (queue: string): Promise<string> => {
    const construct = `${queue.charAt(0).toUpperCase()}${queue.slice(1)}`;
    const found = functionNamed(await resourcesOf(clients, place.stack), construct);
    if (found) return found;
    throw new Trouble(
      `堆栈里找不到程序 ${construct}`,
      '死信没有动过',
      `请先更新部署：npx cdk deploy -c county=${code}`,
    );
  };
  const dry = options['dry-run'] ?? false;
  const redriving = { clients, terminal, dry, startedAt: Date.now(), reader };
  let [moved, kept] = [0, 0];
  for (const queue of chosen(place, options.queue)) {
    const done = await redriveQueue(redriving, queue);
    moved += done.moved;
    kept += done.kept;
  }
  if (dry) terminal.say(kept === 0 ? '没有死信。' : `共 ${kept} 条死信，只看了看，没有移动。`);
  else if (moved + kept === 0) terminal.say('没有死信。');
  else
    terminal.say(
      `已放回 ${moved} 条${kept > 0 ? `，留下 ${kept} 条` : ''}。处理程序按编号识别重复，放回两次也只办一次。`,
    );
  return !dry && kept > 0 ? 1 : 0;
};
