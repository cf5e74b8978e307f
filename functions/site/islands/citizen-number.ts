import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { parseCitizenNumber } from '../../../shared/domain/identity/citizen-number.ts';

const input = document.getElementById('citizen_id');
const says = document.getElementById('citizen-id-says');

/** 6-8-4, as printed on the card. */
const grouped = (number: string): string =>
  [number.slice(0, 6), number.slice(6, 14), number.slice(14, 18)].filter(Boolean).join(' ');

/** What the number says by itself, once it is complete; before that, how many characters are there. */
function reading(number: string): string {
  if (number === '') return '';
  if (number.length < 18) return `已输入 ${number.length} 位，共 18 位`;
  const parsed = parseCitizenNumber(number);
  if (!parsed.ok) return '号码有误，请对照身份证检查每一位';
  const { birthDate, sex } = parsed.value;
  return `✓ 出生日期 ${formatDate(birthDate)}，${sex === 'male' ? '男' : '女'}`;
}

function show(field: HTMLInputElement): void {
  const number = field.value
    .normalize('NFKC')
    .replace(/[^0-9Xx]/g, '')
    .toUpperCase()
    .slice(0, 18);
  // Only while typing at the end: regrouping under a caret in the middle would move it.
  if (field.selectionStart === field.value.length || document.activeElement !== field)
    field.value = grouped(number);
  if (says !== null) says.textContent = reading(number);
}

if (input instanceof HTMLInputElement) {
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) show(input);
  });
  input.addEventListener('compositionend', () => show(input));
  show(input);
}
