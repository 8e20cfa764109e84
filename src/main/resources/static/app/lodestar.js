// What every page needs of scripts. Each page works without it; it only shortens ways.
// The bigger parts are fetched by the pages that have them.
const root = document.documentElement;
root.classList.add('scripted');

const said = document.getElementById('said');

/** Tells what happened to people who cannot see it. */
export function say(words) {
  if (!said || !words) return;
  const line = document.createElement('p');
  line.className = 'hidden';
  line.textContent = words;
  said.querySelector('p.hidden')?.remove();
  said.append(line);
}

/** Wires the parts below an element that are too big for every page. */
function furnish(below) {
  if (below.querySelector('[data-combobox-url]')) import('./combobox.js').then((part) => part.furnish(below));
  if (below.querySelector('[data-mark]')) import('./markdown.js').then((part) => part.furnish(below));
}

/** The time zone of this device stands among the likely ones, and is taken where nobody has chosen. */
function offerZone(select) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const known = [...select.options].find((each) => each.value === timeZone || each.dataset.old === timeZone);
  const likely = select.querySelector('optgroup');
  if (!known || !likely) return;
  let option = [...likely.children].find((each) => each.value === known.value);
  if (!option) {
    option = known.cloneNode(true);
    likely.prepend(option);
  }
  if (select.dataset.zone === 'guessed') option.selected = true;
}
document.querySelectorAll('[data-zone]').forEach(offerZone);

// a message that came with the page is read out only when it changes afterwards
const notice = said?.querySelector('.notice');
if (notice) setTimeout(() => notice.replaceWith(notice.cloneNode(true)), 300);
furnish(document);

// ---- one effect a form: a second press while the first is under way does nothing
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')) return;
  const now = Date.now();
  if (now - Number(form.dataset.sent ?? 0) < 8000) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = now;
  event.submitter?.setAttribute('aria-disabled', 'true');
});
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelectorAll('button[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  }
});

// ---- menus close as one expects; Ctrl+K searches
const openMenus = () => document.querySelectorAll('details.menu[open]');
document.addEventListener('click', (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
  const copy = event.target.closest('[data-copy]');
  if (copy) copyFrom(copy);
});
document.addEventListener('focusin', (event) => {
  for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') openSearch(event);
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

async function copyFrom(button) {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    return; // it stays selected, so that one can copy it by hand
  }
  say(button.dataset.copied);
  button.textContent = button.dataset.copied;
}

const seek = document.getElementById('seek');
const found = document.getElementById('found');

function openSearch(event) {
  if (!seek) return;
  event.preventDefault();
  if (seek.offsetParent) {
    seek.focus();
    seek.select();
  } else {
    location.assign(seek.form.action);
  }
}

seek?.form.addEventListener('keydown', (event) => {
  const stops = [seek, ...found.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (to !== undefined && stops[to]) {
    event.preventDefault();
    stops[to].focus();
  }
  if (event.key === 'Escape') {
    found.replaceChildren();
    seek.focus();
  }
});
seek?.form.addEventListener('focusout', (event) => {
  if (!seek.form.contains(event.relatedTarget)) found.replaceChildren();
});
seek?.addEventListener('input', () => {
  if (!seek.value.trim()) found.replaceChildren();
});

// ---- htmx: addresses stay clean, nothing but what was asked for is swapped in, focus and words follow
document.addEventListener('htmx:config:request', (event) => {
  const { ctx } = event.detail;
  const { method, body } = ctx.request;
  if (ctx.sourceElement === seek?.form && !seek.value.trim()) event.preventDefault();
  if (method !== 'GET' || !(body instanceof FormData)) return;
  for (const [name, value] of [...body]) if (value === '') body.delete(name, value);
});

document.addEventListener('htmx:before:swap', (event) => {
  const { ctx, tasks } = event.detail;
  const main = tasks.find((task) => task.type === 'main');
  if (!ctx.select || !main || main.fragment.childElementCount > 0) return;
  // something else came back, as after a session that has ended: never wipe what stands here
  if (ctx.sourceElement === seek?.form) return;
  event.preventDefault();
  if (ctx.request.method === 'GET') location.assign(ctx.request.action);
  else failed();
});

document.addEventListener('htmx:after:swap', (event) => {
  const { ctx } = event.detail;
  const source = ctx.sourceElement;
  if (source?.hasAttribute('data-address')) history.replaceState(history.state, '', ctx.request.action);
  const part = ctx.target?.isConnected ? ctx.target : document.getElementById(ctx.target?.id ?? '');
  if (!part) return;
  furnish(part.parentElement ?? part);
  say(part.querySelector('[data-said]')?.textContent);
  part.querySelector('.errors, [data-focus]')?.focus();
});

/** The live way is broken: say so, and show the buttons of the plain way. */
function failed() {
  root.classList.remove('scripted');
  say(said?.dataset.offline);
}
document.addEventListener('htmx:error', failed);
document.addEventListener('htmx:response:error', (event) => {
  if (event.detail.ctx.response.status >= 500) failed();
});
