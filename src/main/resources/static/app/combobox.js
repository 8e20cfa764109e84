// A field that searches on the server (WAI-ARIA combobox with a listbox). What is picked stands below the field as real
// checkboxes or one radio, so the form sends the same with and without this script.
import { say } from './lodestar.js';

export function furnish(below) {
  for (const input of below.querySelectorAll('[data-combobox-url]:not([role])')) combobox(input);
}

function combobox(input) {
  const { comboboxUrl, name, type, picked, none, added, found } = input.dataset;
  const list = document.createElement('ul');
  const chosen = document.getElementById(picked);
  let current = -1;
  let asking;
  let wait;

  list.className = 'listbox';
  list.id = `${input.id}-list`;
  list.role = 'listbox';
  list.hidden = true;
  list.ariaLabel = input.labels[0]?.textContent ?? '';
  input.closest('.combobox').append(list);
  Object.assign(input, { role: 'combobox', ariaExpanded: 'false', ariaAutoComplete: 'list' });
  input.setAttribute('aria-controls', list.id);

  const options = () => [...list.querySelectorAll('[role="option"]')];
  const isChosen = (value) => [...chosen.querySelectorAll('input')].some((each) => each.checked && each.value === value);

  function show(open) {
    list.hidden = !open;
    input.ariaExpanded = String(open);
    if (!open) mark(-1);
  }

  function mark(to) {
    current = to;
    options().forEach((option, index) => {
      option.ariaSelected = String(index === to);
      if (index === to) option.scrollIntoView({ block: 'nearest' });
    });
    if (to < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', options()[to].id);
  }

  async function ask() {
    asking?.abort();
    asking = new AbortController();
    const url = new URL(comboboxUrl, location.href);
    url.searchParams.set('q', input.value.trim());
    try {
      const answer = await fetch(url, { signal: asking.signal, headers: { 'HX-Request': 'true' } });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      fill(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch (broken) {
      if (broken.name === 'AbortError') return;
      show(false);
      say(document.getElementById('said')?.dataset.offline);
      document.documentElement.classList.remove('scripted');
    }
  }

  function fill(answer) {
    const items = [...answer.querySelectorAll('[data-value]')].filter((item) => !isChosen(item.dataset.value));
    items.forEach((item, index) => {
      item.role = 'option';
      item.id = `${list.id}-${index}`;
      item.ariaSelected = 'false';
    });
    if (items.length === 0) {
      const nothing = document.createElement('li');
      nothing.className = 'none';
      nothing.role = 'presentation';
      nothing.textContent = none;
      list.replaceChildren(nothing);
    } else {
      list.replaceChildren(...items);
    }
    show(true);
    say(items.length === 0 ? none : `${found} ${items.length}`);
  }

  function pick(option) {
    // one that was taken back still stands there: tick it again instead of a second of the same
    [...chosen.querySelectorAll('input')].find((each) => each.value === option.dataset.value)?.closest('label').remove();
    const control = document.createElement('input');
    control.type = type;
    control.name = name;
    control.value = option.dataset.value;
    control.checked = true;
    const label = document.createElement('label');
    label.className = 'choice';
    label.append(control, option.querySelector('span').cloneNode(true));
    if (type === 'radio') chosen.replaceChildren(label);
    else chosen.append(label);
    input.value = '';
    show(false);
    say(`${added} ${option.dataset.label}`);
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  input.addEventListener('input', () => {
    clearTimeout(wait);
    if (input.value.trim() === '') {
      asking?.abort();
      show(false);
    } else {
      wait = setTimeout(ask, 200);
    }
  });

  input.addEventListener('keydown', (event) => {
    const count = options().length;
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        ask();
      } else if (count > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark(current < 0 && step < 0 ? count - 1 : (current + step + count) % count);
      }
    } else if (event.key === 'Enter') {
      // Enter never sends the whole form from a field that searches
      event.preventDefault();
      if (open && current >= 0) pick(options()[current]);
      else ask();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      show(false);
    } else if (event.key === 'Tab' && open) {
      if (current >= 0) pick(options()[current]);
      show(false);
    }
  });

  input.addEventListener('blur', () => show(false));
  // somebody quick has typed before this script came
  if (document.activeElement === input && input.value.trim() !== '') ask();
  list.addEventListener('pointerdown', (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[data-value]');
    if (option) pick(option);
  });
}
