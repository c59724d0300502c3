// The page of imports: what the API says of a file, and what a coordinator mends in it.
const types = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xls: "application/vnd.ms-excel", xlsm: "application/vnd.ms-excel.sheet.macroenabled.12", tsv: "text/csv", ods: "application/vnd.oasis.opendocument.spreadsheet", csv: "text/csv", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", pdf: "application/pdf", md: "text/markdown", txt: "text/plain" };
const rowsAtOnce = 50;
const outcomes = { create: t("new", "nouvelle"), update: t("changes", "modifiée"), unchanged: t("unchanged", "inchangée"), error: t("left out", "laissée de côté") };
const members = {
  "": t("leave alone", "laisser de côté"), key: t("key", "clé"), forum: "forum", area: t("area", "domaine"), parent: t("suggestion under", "suggestion de"), title: t("what is to be done (English)", "ce qu’il y a à faire (anglais)"),
  titleFr: t("what is to be done (French)", "ce qu’il y a à faire (français)"), description: t("more about it (English)", "plus de détails (anglais)"), descriptionFr: t("more about it (French)", "plus de détails (français)"),
  sourceRef: t("number or place in the report", "numéro ou endroit dans le rapport"), sourceRefFr: t("number or place (French)", "numéro ou endroit (français)"), sourceText: t("the report’s own words", "les mots mêmes du rapport"),
  lead: t("who leads", "qui mène"), supporting: t("who supports", "qui appuie"), status: t("status", "statut"), comment: t("comment", "commentaire"), targetDate: t("target date", "échéance"),
  targetDateNote: t("about the target date", "sur l’échéance"), startsOn: t("begins on", "commence le"), progress: t("progress in percent", "avancement en pour cent"), tags: t("tags", "mots-clés"),
};
const kinds = {
  email: t("an e-mail address", "une adresse de courriel"), phone: t("a telephone number", "un numéro de téléphone"), address: t("an address", "une adresse"), fileNumber: t("a file number", "un numéro de dossier"), birth: t("a day of birth", "une date de naissance"), handle: t("a name in a network", "un nom dans un réseau"), plate: t("a number plate", "une plaque d’immatriculation"), name: t("a name", "un nom"),
};
const reasons = {
  agenda: t("a programme", "un programme"), people: t("people and organizations", "des personnes et des organismes"), sources: t("references or links", "des références ou des liens"), contents: t("a table of contents", "une table des matières"), glossary: t("what words mean", "un lexique"),
  background: t("background, or what was said before", "le contexte, ou ce qui précède"), elsewhere: t("another part says what was agreed", "une autre partie dit ce qui a été convenu"), noActions: t("nothing in it says that somebody is to do something", "rien n’y dit que quelqu’un doit agir"), notChosen: t("other lists were asked for", "d’autres listes ont été demandées"),
};
let current = null, etag = "", shown = rowsAtOnce, sending = null, stopped = false, areaTitles = {};

const titleOf = (area) => current.areas.find(({ key: its }) => its === area)?.title ?? areaTitles[area] ?? area ?? "";
let turn = Promise.resolve(); // one after the other: each says which version of the import it has seen
const inTurn = (work) => (turn = turn.then(() => doing(work)));
const change = (member, value) => inTurn(() => patch(`imports/${current.id}`, { [member]: value }));
const patch = async (path, change) => take(await call("PATCH", path, JSON.stringify(change), { "Content-Type": "application/merge-patch+json", "If-Match": etag }));

function take({ said, tag }) {
  const { dataset: { at, was } = {}, value } = document.activeElement ?? {};
  [current, etag] = [said, tag ?? `"${said.version}"`];
  show();
  const again = at && document.querySelector(`[data-at="${CSS.escape(at)}"]`);
  again?.focus();
  if (again && was !== undefined && value !== was) again.value = value; // what is being typed meanwhile stays
}

$("enter").addEventListener("submit", (event) => {
  event.preventDefault();
  inTurn(async () => {
    key = $("key").value.trim();
    const { said: me } = await call("GET", "me");
    if (!["coordinator", "admin"].includes(me.role)) { key = ""; throw new Error(t("This key may not import. A coordinator’s or an admin’s may.", "Cette clé ne permet pas d’importer. Il faut celle d’un coordonnateur ou d’un administrateur.")); }
    $("key").value = "";
    const { said: forums } = await call("GET", "forums?limit=200");
    const { said: known } = await call("GET", "organizations?limit=200");
    $("organizations").replaceChildren(...known.items.map((one) => make("option", { value: one.name })));
    $("forum").replaceChildren(...forums.items.map((forum) => make("option", { value: forum.key, textContent: forum.title })));
    [$("enter").hidden, $("work").hidden] = [true, false];
    await list();
    $("forum").focus();
  });
});

$("send").addEventListener("submit", (event) => {
  event.preventDefault();
  const file = $("file").files[0];
  const type = types[file.name.split(".").pop().toLowerCase()];
  if (!type) return fail(t("Files of this kind are not read. Save it as .xlsx, .ods, .csv, .docx or .pdf.", "Les fichiers de ce genre ne sont pas lus. Enregistrez-le en .xlsx, .ods, .csv, .docx ou .pdf."));
  if (sending) return;
  fail("");
  const request = (sending = new XMLHttpRequest()); // fetch tells nothing of how far a file was sent
  const query = new URLSearchParams({ forum: $("forum").value, language: $("language").value, fileName: file.name.slice(-300) });
  request.open("POST", `/api/v1/imports?${query}`);
  for (const [name, value] of Object.entries({ Authorization: `Bearer ${key}`, "Content-Type": type, "Accept-Language": document.documentElement.lang })) request.setRequestHeader(name, value);
  request.upload.onprogress = (sent) => { if (sent.lengthComputable && sent.loaded < sent.total) $("progress").value = (100 * sent.loaded) / sent.total; else $("progress").removeAttribute("value"); };
  request.onloadend = () => {
    [$("busy").hidden, sending] = [true, null];
    if (request.status === 0) $("file").focus();
    if (stopped) return say(t("Stopped. Nothing was written.", "Arrêté. Rien n’a été enregistré."));
    if (request.status === 0) return fail(t("The service cannot be reached. Nothing was written.", "Le service ne répond pas. Rien n’a été enregistré."));
    const answer = JSON.parse(request.responseText);
    if (request.status >= 400) return fail(told(answer));
    shown = rowsAtOnce;
    inTurn(async () => {
      await learnAreas($("forum").value);
      take({ said: answer, tag: request.getResponseHeader("ETag") });
      $("found-title").focus();
      await list();
    });
  };
  [$("busy").hidden, stopped] = [false, false];
  say(t("The file is read …", "Le fichier est lu…"));
  request.send(file);
});

$("stop").addEventListener("click", () => { stopped = true; sending?.abort(); });
$("more").addEventListener("click", () => { shown += rowsAtOnce; show(); });
$("apply").addEventListener("click", () => inTurn(() => apply("")));
$("sure").addEventListener("click", () => inTurn(() => apply("?confirmPublic=true")));
$("undo").addEventListener("click", () => inTurn(async () => { take(await call("POST", `imports/${current.id}/undo`)); say(t("Taken back. Rows that were left say why.", "Annulé. Les lignes laissées disent pourquoi.")); await list(); }));
for (const [id, member, value] of [["publish", "publication", (box) => (box.checked ? "published" : "draft")], ["all", "errors", (box) => (box.checked ? "refuse" : "leaveOut")], ["make", "organizations", (box) => (box.checked ? "make" : "leave")], ["report", "statuses", (box) => (box.checked ? "report" : "leave")], ["dates", "dates", (box) => box.value || null]])
  $(id).addEventListener("change", (event) => change(member, value(event.target)));
$("fill").addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = $("fill-area").value, areas = chosen ? [chosen] : named();
  change("areas", areas.map((from) => ({ from, lead: $("fill-lead").value || undefined, targetDate: $("fill-date").value || undefined })));
});

async function apply(query) {
  try {
    take(await call("POST", `imports/${current.id}/apply${query}`));
    say(t("Applied.", "Appliqué."));
    $("found-title").focus();
    await list();
  } catch (fault) {
    if (fault.code === "importOutdated") await patch(`imports/${current.id}`, {}); // looked through anew, as it would be now
    else if (fault.code === "confirmationRequired") { $("sure").hidden = false; $("sure").focus(); }
    throw fault;
  }
}

const named = () => [...new Set(current.rows.map(({ cells }) => cells.area).filter(Boolean))];

/** What the forum's areas are called: rows name them by their keys. */
async function learnAreas(forum) {
  areaTitles = forum ? Object.fromEntries((await call("GET", `forums/${forum}/areas?limit=200`)).said.items.map(({ key: its, title }) => [its, title])) : {};
}

async function list() {
  const { said } = await call("GET", "imports?limit=20");
  $("before").replaceChildren(...said.items.map((item) => make("li", {},
    make("b", { textContent: item.fileName ?? item.id }), ` ${item.forum ?? ""} · ${new Date(item.createdAt).toLocaleString(document.documentElement.lang, { timeZone: document.documentElement.dataset.zone })} · ${item.createdBy} · ${item.appliedAt ? t("applied", "appliquée") : item.undoneAt ? t("undone", "annulée") : t("not applied", "non appliquée")} `,
    make("button", { type: "button", className: "plain", textContent: t("Open", "Ouvrir"), ariaLabel: `${t("Open", "Ouvrir")} ${item.fileName ?? item.id}`, onclick: () => inTurn(async () => { shown = rowsAtOnce; await learnAreas(item.forum); take(await call("GET", `imports/${item.id}`)); $("found-title").focus(); }) }))));
}

function show() {
  const { summary, options, status } = current, applied = status === "applied";
  $("found").hidden = false;
  $("summary").textContent = t(`${summary.create} new, ${summary.update} changed, ${summary.unchanged} unchanged, ${summary.errors} left out.`, `${summary.create} nouvelles, ${summary.update} modifiées, ${summary.unchanged} inchangées, ${summary.errors} laissées de côté.`) + (current.sheet ? t(` Sheet read: ${current.sheet}.`, ` Feuille lue : ${current.sheet}.`) : "");
  say($("summary").textContent);
  [$("apply").hidden, $("apply").disabled, $("undo").hidden, $("sure").hidden] = [applied, status !== "ready", !applied, true];
  $("next").hidden = !applied;
  $("see").href = `${french ? "/fr" : ""}/?forum=${encodeURIComponent($("forum").value)}`;
  [$("publish").checked, $("all").checked, $("make").checked, $("report").checked, $("dates").value] = [options.publication === "published", options.errors === "refuse", options.organizations === "make", options.statuses === "report", options.dates ?? ""];
  [$("options").disabled, $("fill").hidden] = [applied, applied || summary.create === 0];
  $("known-areas").replaceChildren(...named().map((value) => make("option", { value: titleOf(value) })));
  const kept = $("fill-area").value;
  $("fill-area").replaceChildren(make("option", { value: "", textContent: t("All areas", "Tous les domaines") }), ...named().map((value) => make("option", { value, textContent: titleOf(value), selected: value === kept })));
  $("columns").replaceChildren(...(current.columns ? [make("h3", { textContent: t("Columns", "Colonnes") }), make("ul", {}, ...current.columns.map(column))] : []));
  $("areas").replaceChildren(...(current.areas.length ? [make("h3", { textContent: t("Areas that come with it: rename, or name another to merge", "Domaines qui s’ajoutent : renommez-les, ou nommez-en un autre pour les réunir") }), make("ul", {}, ...current.areas.map(area))] : []));
  $("lists").replaceChildren(...(current.leftOut ? [make("h3", { textContent: t("Lists that are left out: tick those that are to come in", "Listes laissées de côté : cochez celles à reprendre") }), make("ul", {}, ...current.leftOut.map(leftOut))] : []));
  $("gone").replaceChildren(...(current.gone ? [make("h3", { textContent: t("In the earlier edition, and not in this one", "Dans l’édition précédente, et non dans celle-ci") }), make("p", { className: "sub", textContent: t("Nothing is done to them. Archive those that were dropped.", "Rien ne leur arrive. Archivez celles qui ont été abandonnées.") }), make("ul", {}, ...current.gone.map(({ action, title }) => make("li", {}, make("a", { href: `${french ? "/fr" : ""}/actions/${action}`, textContent: action }), ` ${title}`)))] : []));
  $("rows").replaceChildren(...current.rows.slice(0, shown).map(row));
  $("more").hidden = current.rows.length <= shown;
}

function column({ heading, member, isCertain }) {
  const words = Object.entries(members).concat(member && !(member in members) ? [[member, member]] : []);
  const choice = make("select", { disabled: current.status === "applied", onchange: (event) => inTurn(() => patch(`imports/${current.id}`, { columns: [{ heading, member: event.target.value || null }] })) }, ...words.map(([value, text]) => make("option", { value, textContent: text, selected: value === (member ?? "") })));
  choice.dataset.at = `column ${heading}`;
  return make("li", {}, make("label", {}, `${heading}${isCertain || !member ? "" : t(" (a guess)", " (supposition)")}`, choice));
}

function area({ key: from, title }) {
  const input = make("input", { value: title, disabled: current.status === "applied", onchange: (event) => inTurn(() => patch(`imports/${current.id}`, { areas: [{ from: current.kind === "report" ? from : title, to: event.target.value }] })) });
  input.dataset.at = `area ${from}`;
  return make("li", {}, make("label", {}, title, input));
}

function leftOut({ area: from, heading, reason, entries, first, isIn }) {
  const others = current.leftOut.filter((list) => list.isIn && list.area !== from).map((list) => list.area);
  const tick = make("input", { type: "checkbox", checked: isIn, disabled: current.status === "applied", onchange: (event) => inTurn(() => patch(`imports/${current.id}`, { lists: [...new Set(event.target.checked ? [...others, from] : others)] })) });
  tick.dataset.at = `list ${from}`;
  return make("li", {}, make("label", {}, tick, ` ${heading} (${entries}) · ${reasons[reason]}`), make("p", { className: "sub", textContent: first.join(" · ") }));
}

function row(item) {
  const { line, outcome, cells } = item, locked = current.status === "applied";
  const title = cells.titleFr && !cells.title ? "titleFr" : "title";
  const place = cells.sourceRef ?? cells.sourceRefFr;
  const mend = (change) => inTurn(() => patch(`imports/${current.id}/rows/${line}`, change));
  const cell = (member, text, wide) => {
    const input = make(wide ? "textarea" : "input", { value: member === "area" ? titleOf(cells.area) : (cells[member] ?? (member === title ? (item.title ?? "") : "")), disabled: locked });
    input.dataset.was = input.value;
    const typed = () => { if (input.isConnected && input.value !== input.dataset.was) { input.dataset.was = input.value; mend({ [member]: input.value || null }); } };
    for (const event of ["change", "blur"]) input.addEventListener(event, typed);
    if (member === "lead" || member === "supporting" || member === "area") input.setAttribute("list", member === "area" ? "known-areas" : "organizations");
    input.dataset.at = `${line} ${member}`;
    input.setAttribute("aria-label", `${text}, ${t("row", "ligne")} ${line}`);
    return make("label", { className: wide ? "wide" : "" }, text, input);
  };
  const skip = make("input", { type: "checkbox", checked: item.skip, disabled: locked, onchange: (event) => mend({ skip: event.target.checked }) });
  skip.dataset.at = `${line} skip`;
  const words = (texts, className) => Object.entries(texts ?? {}).flatMap(([member, said]) => said.map((text) => make("p", { className, textContent: member === "row" ? text : `${members[member] ?? member}: ${text}` })));
  return make("li", { className: `${outcome}${item.under || cells.parent ? " under" : ""}${item.skip ? " left-out" : ""}` },
    make("p", {}, make("b", { textContent: `${t("Row", "Ligne")} ${line}` }), `${place ? ` · ${place}` : ""} · ${item.skip ? t("skipped", "écartée") : outcomes[outcome]}${item.action ? ` · ${item.action}` : ""} `, make("label", { className: "leave" }, skip, ` ${t("leave out", "laisser de côté")}`)),
    ...words(item.errors, "wrong"), ...words(item.doubts, "doubt"), ...(item.found ?? []).map(({ member, kind, start, length }) => make("p", { className: "doubt", textContent: `${t("Looks like", "Ressemble à")} ${kinds[kind] ?? kind}: ${(cells[member] ?? "").slice(start, start + length)}` })),
    make("div", { className: "cells" }, cell(title, t("What is to be done", "Ce qu’il y a à faire"), true), ...(current.kind === "report" && cells.key ? [cell("key", members.key)] : []), cell("area", members.area), cell("parent", members.parent), cell("lead", members.lead), cell("supporting", members.supporting), cell("targetDate", members.targetDate), cell("targetDateNote", members.targetDateNote)),
    ...(cells.sourceText ? [make("details", {}, make("summary", { textContent: t("In the file", "Dans le fichier") }), make("blockquote", { textContent: cells.sourceText }))] : []));
}
