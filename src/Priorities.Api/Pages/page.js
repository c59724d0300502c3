// The page is whole without this script. With it, filters and the day take the same page from the server and put its parts in the place of these.
const main = document.getElementById('main');
const time = main?.querySelector('.asof');
const filters = main?.querySelector('.filters');
const french = document.documentElement.lang === 'fr';

let loading = new AbortController();
let shown = location.pathname + location.search;

/** Shows what is at an address; false where something newer was asked for meanwhile. */
async function load(address) {
  loading.abort();
  loading = new AbortController();
  main.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: loading.signal, headers: { Accept: 'text/html' } });
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('main');
    if (!answer.ok || !found.querySelector('[data-part="rows"]')) return location.assign(address);
    for (const part of main.querySelectorAll('[data-part]')) if (part !== time && !found.querySelector(`[data-part="${part.dataset.part}"]`)) part.remove();
    let last = main.querySelector('.head');
    for (const part of found.querySelectorAll(':scope > [data-part]')) {
      const here = main.querySelector(`:scope > [data-part="${part.dataset.part}"]`);
      if (here === time && here) {
        last = here;
        here.querySelector('a')?.remove();
        const back = part.querySelector('a');
        if (back) here.querySelector('.slide').before(back);
      }
      else { if (here) here.replaceWith(part); else last.after(part); last = part; }
    }
    main.querySelector('[data-part="rows"]').replaceWith(found.querySelector('[data-part="rows"]'));
    filters.querySelectorAll('[name="asOf"]').forEach(field => field.remove());
    found.querySelectorAll('.filters [name="asOf"]').forEach(field => filters.append(field));
    main.removeAttribute('aria-busy');
  } catch (fault) {
    if (fault.name !== 'AbortError') location.assign(address);
  }
}

/** The address keeps what is chosen, so that a link shows what whoever shared it saw. */
function choose(change) {
  const address = new URL(location.href);
  address.hash = '';
  address.searchParams.delete('cursor');
  change(address.searchParams);
  if (`${address}` === location.href) return;
  history.pushState(null, '', address);
  shown = address.pathname + address.search;
  load(address);
}

if (filters) {
  const apply = () => choose(query => {
    for (const [name, value] of new FormData(filters)) if (name !== 'asOf') { if (value) query.set(name, value); else query.delete(name); }
  });
  filters.addEventListener('change', apply);
  filters.addEventListener('submit', event => { event.preventDefault(); apply(); });
  addEventListener('popstate', () => { // also fired by a link within the page, which changes nothing that is shown
    if (shown !== location.pathname + location.search) location.reload();
  });
}

if (time) {
  const [field, slider] = [time.querySelector('[type="date"]'), time.querySelector('[type="range"]')];
  const first = Date.parse(field.min);
  const dayOf = number => new Date(first + number * 864e5).toISOString().slice(0, 10);
  let dates; // made when somebody moves the slider: it takes a while, and the page says the day that it shows
  const tell = () => {
    dates ??= new Intl.DateTimeFormat(french ? 'fr-CA' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    slider.setAttribute('aria-valuetext', dates.format(new Date(dayOf(+slider.value))));
  };
  const apply = () => {
    if (!field.value || !field.checkValidity()) return;
    choose(query => { if (field.value < field.max) query.set('asOf', field.value); else query.delete('asOf'); query.set('forum', time.elements.forum.value); });
  };
  let soon;
  slider.addEventListener('input', () => { field.value = dayOf(+slider.value); tell(); });
  slider.addEventListener('change', () => { clearTimeout(soon); soon = setTimeout(apply, 250); }); // let go, or the last of several keys
  field.addEventListener('change', () => { slider.value = Math.round((Date.parse(field.value) - first) / 864e5); tell(); });
  time.addEventListener('submit', event => { event.preventDefault(); apply(); });
}
