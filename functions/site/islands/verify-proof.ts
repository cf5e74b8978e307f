import { explainProof } from '../../../shared/ledger/explain.ts';
import { parseVerifierKey } from '../../../shared/ledger/verifier-key.ts';
import { verifyProof } from '../../../shared/ledger/verify-proof.ts';

const form = document.getElementById('verify');
const input = document.getElementById('proof');
const result = document.getElementById('verdict');

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const show = async (file: File, key: string, place: HTMLElement): Promise<void> => {
  const log = parseVerifierKey(key);
  if (log === undefined) return;
  const { title, detail, facts } = explainProof(await verifyProof(await file.text(), log));
  const list = document.createElement('dl');
  list.className = 'facts';
  for (const [term, text] of facts) {
    const row = document.createElement('div');
    row.append(element('dt', term), element('dd', text));
    list.append(row);
  }
  place.replaceChildren(element('h2', title), element('p', detail), list);
  place.hidden = false;
  place.focus();
};

if (form !== null && input instanceof HTMLInputElement && result !== null) {
  const key = form.dataset.key ?? '';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void show(file, key, result);
  });
  form.hidden = false;
}
