// What the page shows beyond the list: figures, attention, the trend, what moved. All of it is asked of the public API, as anybody could.
const lang = document.documentElement.lang;
const fr = lang === 'fr';
const t = (english, french) => fr ? french : english;
const main = document.getElementById('main');
const api = '/api/v1/';
const statuses = ['completed', 'completedModified', 'inProgress', 'planned', 'onHold', 'notStarted', 'notPursued', 'superseded'];
const done = new Set(['completed', 'completedModified', 'notPursued', 'superseded']);
const datesIn = timeZone => new Intl.DateTimeFormat(fr ? 'fr-CA' : 'en-GB', { dateStyle: 'long', timeZone });
const [dayFormat, instantFormat] = [datesIn('UTC'), datesIn(document.documentElement.dataset.zone)];
const percents = new Intl.NumberFormat(fr ? 'fr-CA' : 'en-CA', { style: 'percent' });
const day = text => text.length === 10 ? dayFormat.format(new Date(text + 'T00:00:00Z')) : instantFormat.format(new Date(text));

function el(name, attributes = {}, ...children) {
  const node = name === 'svg' || el.svg.has(name) ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined && value !== null && value !== false) node.setAttribute(key, value);
  node.append(...children.flat(9).filter(c => c !== null && c !== undefined));
  return node;
}
el.svg = new Set(['rect', 'line', 'text', 'title', 'g']);

const part = name => main.querySelector(`[data-part="${name}"]`);

function show(name) { part(name).hidden = false; }

async function ask(path, parameters, signal) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const answer = await fetch(`${api}${path}?${query}`, { headers: { 'Accept-Language': lang }, signal });
  if (!answer.ok) {
    answer.body?.cancel();
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.headers.get('content-type').includes('xml') ? answer.text() : answer.json();
}

let labels = {};
const scope = () => ({ forum: main.dataset.forum, area: main.dataset.area, owner: main.dataset.owner });

function bar(figures, name) {
  const total = figures.actions || 1;
  let x = 0;
  const said = statuses.filter(s => figures.byStatus[s]).map(s => `${labels[s]} ${figures.byStatus[s]}`).join(', ');
  return el('svg', { class: 'bar', role: 'img', 'aria-label': `${name}: ${said || t('nothing', 'rien')}`, preserveAspectRatio: 'none' }, statuses.map(s => {
    const n = figures.byStatus[s] ?? 0;
    const rect = el('rect', { class: 'f-' + s, x: `${100 * x / total}%`, width: `${100 * n / total}%`, height: '100%' }, n ? el('title', {}, `${labels[s]}: ${n}`) : null);
    x += n;
    return rect;
  }));
}

function narrowed(only) {
  const address = new URL(location.href);
  address.searchParams.delete('cursor');
  address.searchParams.set('forum', main.dataset.forum);
  address.searchParams.set('only', only);
  return `${address.pathname}${address.search}#list`;
}

function showFigures({ totals, areas, staleAfterDays }) {
  const { done, countable, byStatus } = totals;
  const aside = [
    byStatus.notPursued ? t(`${byStatus.notPursued} given up`, `${byStatus.notPursued} abandonnée${byStatus.notPursued > 1 ? 's' : ''}`) : null,
    byStatus.superseded ? t(`${byStatus.superseded} replaced`, `${byStatus.superseded} remplacée${byStatus.superseded > 1 ? 's' : ''}`) : null,
  ].filter(Boolean).join(t(' and ', ' et '));
  const open = areas.filter(area => area.countable);
  const behind = open.length > 1 ? open.reduce((last, area) => area.completionRate < last.completionRate ? area : last) : null;
  const lags = behind && behind.completionRate < totals.completionRate ? behind : null;
  part('lead').replaceChildren(...[
    el('b', {}, `${done}`), t(` of ${countable} promises kept`, ` promesse${done > 1 ? 's' : ''} tenue${done > 1 ? 's' : ''} sur ${countable}`), ` (${percents.format(totals.completionRate)}).`,
    lags ? el('span', { class: 'lags' }, t('Furthest behind: ', 'Le moins avancé : '), el('b', {}, lags.title), t(`, ${lags.done} of ${lags.countable}.`, `, ${lags.done} sur ${lags.countable}.`)) : null,
    el('small', {},
      aside ? t(`Not counted: ${aside}. `, `Hors compte : ${aside}. `) : '',
      totals.completedModified ? t(`${totals.completedModified} of those kept in a changed form. `, `Dont ${totals.completedModified} tenue${totals.completedModified > 1 ? 's' : ''} autrement que prévu. `) : '',
      totals.averageProgress !== null && totals.averageProgress !== undefined ? t(`Reported progress is ${Math.round(totals.averageProgress)}% on average; ${totals.withoutProgress} say nothing of it.`, `L’avancement déclaré est de ${Math.round(totals.averageProgress)}\u00a0% en moyenne; ${totals.withoutProgress} n’en disent rien.`) : ''),
  ].filter(Boolean));
  const tiles = [
    [totals.overdue, t('past their date', 'après leur échéance'), 'overdue'],
    [totals.stale, t(`silent for ${staleAfterDays} days`, `sans nouvelles depuis ${staleAfterDays} jours`), 'stale'],
    [totals.unowned, t('owned by nobody', 'sans responsable'), 'unowned'],
    [totals.assessedDifferently, t(`assessed differently, of ${totals.assessed} assessed`, `jugées autrement, sur ${totals.assessed} évaluées`), 'differs'],
  ];

  part('tiles').replaceChildren(...tiles.map(([n, text, only]) => el('li', { class: n ? 'some' : '' }, el('b', {}, `${n}`),
    n ? el('a', { href: narrowed(only) }, text) : el('span', {}, text))));
  part('areas').replaceChildren(...areas.map(area => el('li', { class: area === lags ? 'behind' : null },
    el('span', { class: 'name' }, area.title), bar(area, area.title),
    el('span', { class: 'of' }, t(`${area.done} of ${area.countable}`, `${area.done} sur ${area.countable}`), el('small', {}, area.countable ? percents.format(area.completionRate) : '')),
    el('span', { class: 'more' }, [
      area.overdue ? t(`${area.overdue} overdue`, `${area.overdue} en retard`) : null,
      area.stale ? t(`${area.stale} silent`, `${area.stale} sans nouvelles`) : null,
      area.unowned ? t(`${area.unowned} owned by nobody`, `${area.unowned} sans responsable`) : null,
      area.assessedDifferently ? t(`${area.assessedDifferently} assessed differently`, `${area.assessedDifferently} jugée${area.assessedDifferently > 1 ? 's' : ''} autrement`) : null,
    ].filter(Boolean).join(' · ')))));
  part('legend').replaceChildren(...statuses.map(s => el('li', {}, el('svg', { 'aria-hidden': 'true' }, el('rect', { class: 'f-' + s, width: '100%', height: '100%' })), labels[s])));
  show('figures');
}

const place = key => `${fr ? '/fr' : ''}/actions/${encodeURIComponent(key)}${main.dataset.asof ? `?asOf=${main.dataset.asof}` : ''}`;
const entry = (item, ...facts) => el('li', {}, el('p', {}, el('a', { href: place(item.key) }, item.title)), el('p', { class: 'facts' }, facts));

// One group a reason, so that what is silent is not hidden behind what is late. An action with two reasons is in both.
const groups = [
  ['overdue', t('Past their date', 'Échéance dépassée'), i => t(`promised for ${day(i.targetDate)}`, `promise pour le ${day(i.targetDate)}`)],
  ['stale', t('Silent', 'Sans nouvelles'), i => i.lastReportedAt ? t(`last heard ${day(i.lastReportedAt)}`, `dernières nouvelles le ${day(i.lastReportedAt)}`) : t('never heard of', 'jamais de nouvelles')],
  ['onHold', t('On hold', 'En suspens'), i => i.reason === 'onHold' ? t(`since ${day(i.since)}`, `depuis le ${day(i.since)}`) : null],
  ['unowned', t('Owned by nobody', 'Sans responsable'), () => null],
];
const shownOfEach = 4;

function showAttention({ items }) {
  const lists = groups.map(([reason, title, fact]) => [reason, title, fact, items.filter(i => i.reasons.includes(reason))]).filter(([, , , found]) => found.length);
  part('attention-list').replaceChildren(...(lists.length ? lists.map(([reason, title, fact, found]) => el('section', {},
    el('h3', {}, title, ' ', el('span', { class: 'n' }, `${found.length}`)),
    el('ul', { class: 'brief' }, found.slice(0, shownOfEach).map(i => entry(i, [el('span', { class: 'key' }, i.key), fact(i) ? el('span', {}, fact(i)) : null]))),
    found.length > shownOfEach ? el('p', {}, el('a', { href: narrowed(reason) }, t(`All ${found.length}`, `Les ${found.length}`), el('span', { class: 'unseen' }, `: ${title}`))) : null)) : [el('p', {}, t('Nothing.', 'Rien.'))]));
  show('attention');
}

// What the owners report beside what an assessor found, and when what was promised for when.
function showActions({ items }) {
  const differing = items.filter(i => i.assessedDifferently);
  part('differs-list').replaceChildren(...(differing.length ? differing.map(i => el('li', {},
    el('p', {}, el('a', { href: place(i.key) }, i.title)),
    el('p', { class: 'facts both' },
      el('span', {}, t('reported ', 'déclarée '), el('span', { class: 'chip', 'data-status': i.status }, labels[i.status])),
      el('span', {}, t('found ', 'constatée '), el('span', { class: 'chip', 'data-status': i.assessedStatus }, labels[i.assessedStatus]))))) : [el('li', {}, t('Nowhere.', 'Nulle part.'))]));
  show('differs');
  showDates(items.filter(i => i.targetDate));
}

const width = innerWidth < 700 ? 480 : 1000;

// Each promise is a mark at the day it was promised for; one that is late has a ring.
function showDates(items) {
  part('dates').hidden = !items.length;
  if (!items.length) return;
  const today = Date.parse(main.dataset.asof || main.dataset.today), span = 864e5 * 30;
  const days = items.map(i => Date.parse(i.targetDate));
  const from = Math.min(today, ...days) - span, to = Math.max(today, ...days) + span;
  const x = at => 14 + (width - 28) * (at - from) / (to - from);
  const columns = new Map();
  const marks = [...items].sort((a, b) => a.targetDate < b.targetDate ? -1 : 1).map(i => {
    const at = x(Date.parse(i.targetDate)), column = Math.round(at / 22), level = columns.get(column) ?? 0;
    columns.set(column, level + 1);
    const late = i.attention.includes('overdue');
    return { i, late, cx: column * 22, level };
  });
  const height = 44 + 22 * Math.max(...columns.values());
  const years = [];
  for (let year = new Date(from).getUTCFullYear() + 1; Date.UTC(year, 0) < to; year++) years.push(year);
  const lates = items.filter(i => i.attention.includes('overdue')).length;
  const next = items.filter(i => Date.parse(i.targetDate) >= today && !done.has(i.status)).sort((a, b) => a.targetDate < b.targetDate ? -1 : 1);
  part('dates-picture').replaceChildren(...[
    el('svg', { class: 'dates', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': t(`${items.length} promises by the day they were promised for; ${lates} of them are past their date and still open.`, `${items.length} promesses selon le jour de leur échéance; ${lates} d’entre elles ont dépassé leur échéance et restent ouvertes.`) },
      el('line', { x1: 0, x2: width, y1: height - 26, y2: height - 26 }),
      years.map(year => [el('line', { x1: x(Date.UTC(year, 0)), x2: x(Date.UTC(year, 0)), y1: height - 26, y2: height - 20 }), el('text', { x: x(Date.UTC(year, 0)) + 4, y: height - 8 }, `${year}`)]).flat(),
      el('line', { class: 'now', x1: x(today), x2: x(today), y1: 0, y2: height - 20 }),
      marks.map(({ i, late, cx, level }) => el('rect', { class: `f-${i.status}${late ? ' late' : ''}`, x: cx - 8, y: height - 48 - 22 * level, width: 16, height: 16, rx: 8 }, el('title', {}, `${i.title} — ${day(i.targetDate)}, ${labels[i.status]}`)))),
    next.length ? el('h3', {}, t('Promised next', 'Prochaines échéances')) : null,
    el('ul', { class: 'brief next' }, next.slice(0, shownOfEach).map(i => entry(i, [el('time', { datetime: i.targetDate }, day(i.targetDate)), el('span', { class: 'chip', 'data-status': i.status }, labels[i.status])]))),
  ].filter(Boolean));
}

function showMoved(xml) {
  const entries = [...new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('entry')];
  part('moved-list').replaceChildren(...(entries.length ? entries.map(entry => {
    const [key, ...words] = entry.querySelector('title').textContent.split(': ');
    const [title] = entry.querySelector('content')?.textContent.split('\n\n') ?? [''];
    const at = entry.querySelector('updated').textContent;
    return el('li', {},
      el('p', {}, el('a', { href: new URL(entry.querySelector('link[rel="alternate"]').getAttribute('href')).pathname }, title || key)),
      el('p', { class: 'facts' }, el('span', {}, words.join(': ')), el('time', { datetime: at }, day(at))));
  }) : [el('li', {}, t('Nothing yet.', 'Rien encore.'))]));
  part('moved').hidden = !!main.dataset.asof; // what moved lately is no part of an earlier day
}

function showTrend({ items }) {
  if (!items.length) return;
  const most = Math.max(1, ...items.map(i => i.actions));
  const [height, left, foot] = [260, 34, 24];
  const step = (width - left) / items.length;
  const y = n => height - foot - (height - foot - 8) * n / most;
  const marks = [0, Math.round(most / 2), most];
  // A year is written at its first quarter, and at the first of all unless the next year comes too soon after it.
  const year = i => items[i]?.periodStart.slice(0, 4);
  const isLabelled = i => i === 0 ? step * items.findIndex((_, n) => year(n) !== year(0)) > 34 || year(items.length - 1) === year(0) : year(i) !== year(i - 1);
  const bars = items.map((item, i) => {
    let up = 0;
    const now = main.dataset.asof && item.periodStart <= main.dataset.asof && main.dataset.asof <= item.periodEnd;
    return el('g', {},
      statuses.map(s => {
        const n = item.byStatus[s] ?? 0;
        up += n;
        return n ? el('rect', { class: 'f-' + s, x: left + i * step + 1.5, y: y(up), width: Math.max(1, step - 3), height: y(up - n) - y(up) }, el('title', {}, `${day(item.periodEnd)}: ${labels[s]} ${n}`)) : null;
      }),
      now ? el('line', { class: 'now', x1: left + (i + .5) * step, x2: left + (i + .5) * step, y1: 0, y2: height - foot }) : null,
      isLabelled(i) ? el('text', { x: left + i * step + 2, y: height - 6 }, item.periodStart.slice(0, 4)) : null);
  });
  const last = items[items.length - 1];
  const picture = el('svg', { class: 'trend', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': t(
    `Status of all actions at the end of each quarter, from ${day(items[0].periodEnd)}, when ${items[0].done} were done, to ${day(last.periodEnd)}, when ${last.done} of ${last.countable} were.`,
    `Statut de toutes les actions à la fin de chaque trimestre, du ${day(items[0].periodEnd)}, où ${items[0].done} étaient réalisées, au ${day(last.periodEnd)}, où ${last.done} sur ${last.countable} l’étaient.`) },
  marks.map(n => [el('line', { x1: left, x2: width, y1: y(n), y2: y(n) }), el('text', { x: 0, y: y(n) + 4 }, `${n}`)]).flat(), bars);
  const columns = [[t('started', 'commencées'), 'started'], [t('completed', 'réalisées'), 'completed'], [t('reopened', 'rouvertes'), 'regressed'], [t('done', 'faites'), 'done'], [t('countable', 'au compte'), 'countable']];
  part('trend-picture').replaceChildren(picture, el('details', {}, el('summary', {}, t('The numbers behind the picture', 'Les chiffres derrière l’image')),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': t('Numbers by quarter', 'Chiffres par trimestre') }, el('table', {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('quarter ending', 'trimestre se terminant le')), columns.map(([text]) => el('th', { scope: 'col' }, text)))),
      el('tbody', {}, items.map(i => el('tr', {}, el('th', { scope: 'row' }, day(i.periodEnd)), columns.map(([, name]) => el('td', {}, `${i[name] ?? 0}`)))))))));
  show('trend');
}

// Each part stands for itself: where one cannot be had, the others and the list are still there.
let asking = new AbortController();
async function refresh() {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const asOf = main.dataset.asof;
  if (part('moved-list').children.length) part('moved').hidden = !!asOf;
  const each = (path, parameters, then) => ask(path, parameters, signal).then(then).catch(fault => { if (fault.name !== 'AbortError') console.info(String(fault)); });
  await Promise.all([
    each('dashboards/summary', { ...scope(), asOf }, showFigures),
    each('dashboards/attention', { ...scope(), asOf, limit: 200 }, showAttention),
    each('dashboards/actions', { ...scope(), asOf, limit: 200 }, showActions),
    each('dashboards/trend', { ...scope(), interval: 'quarter', from: main.dataset.held }, showTrend),
  ]);
}

// The address keeps what is chosen, so that a link shows what whoever shared it saw.
function remember(name, value) {
  const address = new URL(location.href);
  if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
  history.replaceState(null, '', address);
}

function offerAsOf() {
  const start = Date.parse(main.dataset.held), end = Date.parse(main.dataset.today), length = 864e5;
  const days = Math.round((end - start) / length);
  if (!(days > 0)) return;
  const iso = n => new Date(start + n * length).toISOString().slice(0, 10);
  const chosen = main.dataset.asof ? Math.round((Date.parse(main.dataset.asof) - start) / length) : days;
  const slider = el('input', { type: 'range', id: 'asof', min: 0, max: days, step: 1 });
  slider.value = chosen;
  const output = el('output', { for: 'asof' });
  const tell = () => {
    const text = +slider.value === days ? t('today', 'aujourd’hui') : day(iso(+slider.value));
    output.textContent = text;
    slider.setAttribute('aria-valuetext', text);
  };
  tell();
  let soon;
  slider.addEventListener('input', () => {
    tell();
    main.dataset.asof = +slider.value === days ? '' : iso(+slider.value);
    clearTimeout(soon);
    soon = setTimeout(() => { remember('asOf', main.dataset.asof); refresh(); loadList(location.href); }, 120);
  });
  part('asof').append(el('label', { for: 'asof' }, t('As it stood', 'La situation au')), slider, output);
}

// Filters take the same page from the server and put its list in the place of this one.
let loading = new AbortController();
async function loadList(address) {
  loading.abort();
  loading = new AbortController();
  const rows = part('rows');
  rows.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, { signal: loading.signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    rows.replaceChildren(...page.querySelector('[data-part="rows"]').childNodes);
    for (const name of ['area', 'owner']) main.dataset[name] = page.getElementById('main').dataset[name] ?? '';
    rows.removeAttribute('aria-busy');
  } catch (fault) {
    if (fault.name !== 'AbortError') location.assign(address);
  }
}

function offerFilters() {
  const form = main.querySelector('.filters');
  const apply = async () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value && name !== 'asOf'));
    if (main.dataset.asof) query.set('asOf', main.dataset.asof);
    const address = `${location.pathname}?${query}`;
    history.pushState(null, '', address);
    await loadList(address);
    refresh();
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', event => { event.preventDefault(); apply(); });
  addEventListener('popstate', () => location.reload());
}

if (main?.dataset.forum) {
  offerAsOf();
  offerFilters();
  ask('statuses', {}).then(({ items }) => {
    labels = Object.fromEntries(items.map(s => [s.status, s.label]));
    refresh();
  });
  ask('feeds/changes.atom', { forum: main.dataset.forum, lang, limit: 8, type: 'action.statusChanged,action.assessed' }).then(showMoved).catch(() => {});
}
