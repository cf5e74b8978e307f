/**
 * On a record, A accepts and R refuses, while nobody is typing. R without a reason goes to the reason first. The page works
 * without it.
 */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  const button =
    key === 'a' || key === 'r' ? document.querySelector<HTMLElement>(`[data-key="${key}"]`) : null;
  if (button === null) return;
  event.preventDefault();
  const reason = document.querySelector<HTMLTextAreaElement>('#reason');
  if (key === 'r' && reason !== null && reason.value.trim() === '') reason.focus();
  else button.click();
});
