import { faultOf, isTooLarge } from '../upload/check-file.ts';
import { send } from '../upload/send.ts';
import { shrink } from '../upload/shrink.ts';

const MESSAGES = {
  expired: '本页打开太久，上传凭证已失效。请刷新本页后再传，已传的材料都在。',
  refused: '文件没有被接受，请确认每份不超过 5 MB 后再传一次。',
  broken: '网络中断，文件没有传完。已传的其他材料都在，请再点一次上传。',
};

/** The error beside the field, in place of an earlier one. */
function showFault(form: HTMLFormElement, input: HTMLInputElement, message: string): void {
  clearFault(form);
  const text = document.createElement('span');
  text.className = 'error';
  text.setAttribute('role', 'alert');
  text.textContent = message;
  input.closest('.field')?.classList.add('faulty');
  input.before(text);
  input.focus();
}

function clearFault(form: HTMLFormElement): void {
  form.querySelector('.field')?.classList.remove('faulty');
  for (const error of form.querySelectorAll('.error')) error.remove();
}

/** A bar under the field; answers how to move it. */
function progressBar(form: HTMLFormElement): { show(share: number): void; remove(): void } {
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.setAttribute('aria-label', '上传进度');
  const text = document.createElement('span');
  text.setAttribute('role', 'status');
  form.querySelector('.field')?.append(bar, text);
  return {
    show: (share) => {
      bar.value = Math.round(share * 100);
      text.textContent = share < 1 ? ` 已上传 ${bar.value}%` : ' 正在核对';
    },
    remove: () => {
      bar.remove();
      text.remove();
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The form's data-upload: the fields to post without a redirect, and where to go afterwards. */
function ticketOf(form: HTMLFormElement): { fields: [string, string][]; done: string } {
  const ticket: unknown = JSON.parse(form.dataset.upload ?? '{}');
  if (!isRecord(ticket) || !isRecord(ticket.fields)) return { fields: [], done: '' };
  const fields = Object.entries(ticket.fields).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return { fields, done: String(ticket.done) };
}

async function upload(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const chosen = input.files?.[0];
  const file = chosen !== undefined && isTooLarge(chosen) ? await shrink(chosen) : chosen;
  const fault = faultOf(file);
  if (fault !== undefined || file === undefined) return showFault(form, input, fault ?? '');
  clearFault(form);
  const { fields, done } = ticketOf(form);
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  // Last: the bucket ignores whatever follows the file.
  body.append('file', file, file.name);
  const bar = progressBar(form);
  const outcome = await send(form.action, body, bar.show);
  if (outcome === 'sent') return window.location.assign(done);
  bar.remove();
  showFault(form, input, MESSAGES[outcome]);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-upload]')) {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) continue;
  let busy = false;
  const start = async () => {
    if (busy) return;
    busy = true;
    await upload(form, input);
    busy = false;
  };
  input.addEventListener('change', start);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void start();
  });
}
