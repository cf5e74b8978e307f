// Answers are kept by the button of the page alone; whoever has typed is told so before leaving.
const note = document.querySelector('[data-unsaved]');
const form = note?.closest('form');

form?.addEventListener('input', () => {
  if (note !== null) note.textContent = '本页有新内容，点“保存并继续”后才会保存。';
});

export {};
