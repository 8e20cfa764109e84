// The four buttons of a Markdown field. Undo works, because the text goes in as if it were typed.
const marks = {
  bold: (text) => wrap(text, '**'),
  italic: (text) => wrap(text, '_'),
  list: (text) => lines(text),
  link: (text) => ({ text: `[${text}](https://)`, from: text ? text.length + 3 : 1, to: text ? text.length + 11 : 1 }),
};

function wrap(text, sign) {
  const inner = text.startsWith(sign) && text.endsWith(sign) && text.length >= 2 * sign.length;
  if (inner) return { text: text.slice(sign.length, -sign.length) };
  return { text: sign + text + sign, from: sign.length, to: sign.length + text.length };
}

function lines(text) {
  const all = text.split('\n');
  const listed = all.every((line) => line.startsWith('- '));
  return { text: all.map((line) => (listed ? line.slice(2) : `- ${line}`)).join('\n') };
}

export function furnish(below) {
  for (const button of below.querySelectorAll('[data-mark]:not([data-ready])')) {
    button.dataset.ready = '';
    button.addEventListener('click', () => apply(document.getElementById(button.getAttribute('aria-controls')), button.dataset.mark));
  }
  for (const area of below.querySelectorAll('.markdown textarea:not([data-ready])')) {
    area.dataset.ready = '';
    area.addEventListener('keydown', (event) => {
      const mark = (event.ctrlKey || event.metaKey) && { b: 'bold', i: 'italic' }[event.key.toLowerCase()];
      if (!mark) return;
      event.preventDefault();
      apply(area, mark);
    });
  }
}

function apply(area, mark) {
  area.focus();
  if (mark === 'list') wholeLines(area);
  const start = area.selectionStart;
  const marked = marks[mark](area.value.slice(start, area.selectionEnd));
  if (!document.execCommand('insertText', false, marked.text)) {
    area.setRangeText(marked.text);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(start + (marked.from ?? 0), start + (marked.to ?? marked.text.length));
}

function wholeLines(area) {
  const start = area.value.lastIndexOf('\n', area.selectionStart - 1) + 1;
  const end = area.value.indexOf('\n', area.selectionEnd);
  area.setSelectionRange(start, end < 0 ? area.value.length : end);
}
