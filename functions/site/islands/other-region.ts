// The field for a code outside Linfen is only shown to whoever needs it.
for (const region of document.querySelectorAll<HTMLElement>('[data-region]')) {
  const list = region.querySelector('select');
  const other = region.querySelector('input')?.closest<HTMLElement>('.field');
  if (list === null || !other) continue;
  const show = () => {
    other.hidden = list.value !== 'other';
  };
  list.addEventListener('change', show);
  show();
}

export {};
