// The page of imports: what the API says of a file, and what a coordinator mends in it.
const types = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ods: "application/vnd.oasis.opendocument.spreadsheet", csv: "text/csv", docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", pdf: "application/pdf", md: "text/markdown", txt: "text/plain" };
const rowsAtOnce = 50;
const outcomes = { create: t("new", "nouvelle"), update: t("changes", "modifiée"), unchanged: t("unchanged", "inchangée"), error: t("left out", "laissée de côté") };
const members = {
  "": t("leave alone", "laisser de côté"), key: t("key", "clé"), forum: "forum", area: t("area", "domaine"), parent: t("suggestion under", "suggestion de"), title: t("what is to be done (English)", "ce qu’il y a à faire (anglais)"),
  titleFr: t("what is to be done (French)", "ce qu’il y a à faire (français)"), description: t("more about it (English)", "plus de détails (anglais)"), descriptionFr: t("more about it (French)", "plus de détails (français)"),
  sourceRef: t("number or place in the report", "numéro ou endroit dans le rapport"), sourceRefFr: t("number or place (French)", "numéro ou endroit (français)"), sourceText: t("the report’s own words", "les mots mêmes du rapport"),
  lead: t("who leads", "qui mène"), supporting: t("who supports", "qui appuie"), status: t("status", "statut"), comment: t("comment", "commentaire"), targetDate: t("target date", "échéance"),
  targetDateNote: t("about the target date", "sur l’échéance"), startsOn: t("begins on", "commence le"), progress: t("progress in percent", "avancement en pour cent"), tags: t("tags", "mots-clés"),
};
const reasons = {
  agenda: t("a programme", "un programme"), people: t("people and organizations", "des personnes et des organismes"), sources: t("references or links", "des références ou des liens"), contents: t("a table of contents", "une table des matières"), glossary: t("what words mean", "un lexique"),
  background: t("background, or what was said before", "le contexte, ou ce qui précède"), elsewhere: t("another part says what was agreed", "une autre partie dit ce qui a été convenu"), noActions: t("nothing in it says that somebody is to do something", "rien n’y dit que quelqu’un doit agir"), notChosen: t("other lists were asked for", "d’autres listes ont été demandées"),
};
let current = null, etag = "", shown = rowsAtOnce, sending = null;

const patch = async (path, change) => take(await call("PATCH", path, JSON.stringify(change), { "Content-Type": "application/merge-patch+json", "If-Match": etag }));

function take({ said, tag }) {
  const focused = document.activeElement?.dataset?.at;
  [current, etag] = [said, tag ?? `"${said.version}"`];
  show();
  if (focused) document.querySelector(`[data-at="${CSS.escape(focused)}"]`)?.focus();
}

$("enter").addEventListener("submit", (event) => {
  event.preventDefault();
  doing(async () => {
    key = $("key").value.trim();
    const { said: me } = await call("GET", "me");
    if (!["coordinator", "admin"].includes(me.role)) { key = ""; throw new Error(t("This key may not import. A coordinator’s or an admin’s may.", "Cette clé ne permet pas d’importer. Il faut celle d’un coordonnateur ou d’un administrateur.")); }
    $("key").value = "";
    const { said: forums } = await call("GET", "forums?limit=200");
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
  fail("");
  const request = (sending = new XMLHttpRequest()); // fetch tells nothing of how far a file was sent
  const query = new URLSearchParams({ forum: $("forum").value, language: $("language").value, fileName: file.name.slice(-300) });
  request.open("POST", `/api/v1/imports?${query}`);
  for (const [name, value] of Object.entries({ Authorization: `Bearer ${key}`, "Content-Type": type, "Accept-Language": document.documentElement.lang })) request.setRequestHeader(name, value);
  request.upload.onprogress = (sent) => { if (sent.lengthComputable && sent.loaded < sent.total) $("progress").value = (100 * sent.loaded) / sent.total; else $("progress").removeAttribute("value"); };
  request.onloadend = () => {
    [$("busy").hidden, sending] = [true, null];
    if (request.status === 0) return say(t("Stopped. Nothing was written.", "Arrêté. Rien n’a été enregistré."));
    const answer = JSON.parse(request.responseText);
    if (request.status >= 400) return fail(told(answer));
    shown = rowsAtOnce;
    take({ said: answer, tag: request.getResponseHeader("ETag") });
    $("found-title").focus();
    list();
  };
  $("busy").hidden = false;
  say(t("The file is read …", "Le fichier est lu…"));
  request.send(file);
});

$("stop").addEventListener("click", () => sending?.abort());
$("more").addEventListener("click", () => { shown += rowsAtOnce; show(); });
$("apply").addEventListener("click", () => doing(async () => { take(await call("POST", `imports/${current.id}/apply`)); say(t("Applied.", "Appliqué.")); await list(); }));
$("undo").addEventListener("click", () => doing(async () => { take(await call("POST", `imports/${current.id}/undo`)); say(t("Taken back. Rows that were left say why.", "Annulé. Les lignes laissées disent pourquoi.")); await list(); }));
for (const [id, change] of Object.entries({ all: (box) => ({ errors: box.checked ? "refuse" : "leaveOut" }), make: (box) => ({ organizations: box.checked ? "make" : "leave" }), report: (box) => ({ statuses: box.checked ? "report" : "leave" }), dates: (box) => ({ dates: box.value || null }) }))
  $(id).addEventListener("change", (event) => doing(() => patch(`imports/${current.id}`, change(event.target))));

async function list() {
  const { said } = await call("GET", "imports?limit=20");
  $("before").replaceChildren(...said.items.map((item) => make("li", {},
    make("b", { textContent: item.fileName ?? item.id }), ` ${item.forum ?? ""} · ${new Date(item.createdAt).toLocaleString(document.documentElement.lang, { timeZone: document.documentElement.dataset.zone })} · ${item.createdBy} · ${item.appliedAt ? t("applied", "appliquée") : item.undoneAt ? t("undone", "annulée") : t("not applied", "non appliquée")} `,
    make("button", { type: "button", className: "plain", textContent: t("Open", "Ouvrir"), ariaLabel: `${t("Open", "Ouvrir")} ${item.fileName ?? item.id}`, onclick: () => doing(async () => { shown = rowsAtOnce; take(await call("GET", `imports/${item.id}`)); $("found-title").focus(); }) }))));
}

function show() {
  const { summary, options, status } = current, applied = status === "applied";
  $("found").hidden = false;
  $("summary").textContent = t(`${summary.create} new, ${summary.update} changed, ${summary.unchanged} unchanged, ${summary.errors} left out.`, `${summary.create} nouvelles, ${summary.update} modifiées, ${summary.unchanged} inchangées, ${summary.errors} laissées de côté.`) + (current.sheet ? t(` Sheet read: ${current.sheet}.`, ` Feuille lue : ${current.sheet}.`) : "");
  say($("summary").textContent);
  [$("apply").hidden, $("apply").disabled, $("undo").hidden] = [applied, status !== "ready", !applied];
  [$("all").checked, $("make").checked, $("report").checked, $("dates").value] = [options.errors === "refuse", options.organizations === "make", options.statuses === "report", options.dates ?? ""];
  $("options").disabled = applied;
  $("columns").replaceChildren(...(current.columns ? [make("h3", { textContent: t("Columns", "Colonnes") }), make("ul", {}, ...current.columns.map(column))] : []));
  $("areas").replaceChildren(...(current.areas.length ? [make("h3", { textContent: t("Areas that come with it: rename, or name another to merge", "Domaines qui s’ajoutent : renommez-les, ou nommez-en un autre pour les réunir") }), make("ul", {}, ...current.areas.map(area))] : []));
  $("lists").replaceChildren(...(current.leftOut ? [make("h3", { textContent: t("Lists that are left out: tick those that are to come in", "Listes laissées de côté : cochez celles à reprendre") }), make("ul", {}, ...current.leftOut.map(leftOut))] : []));
  $("rows").replaceChildren(...current.rows.slice(0, shown).map(row));
  $("more").hidden = current.rows.length <= shown;
}

function column({ heading, member, isCertain }) {
  const words = Object.entries(members).concat(member && !(member in members) ? [[member, member]] : []);
  const choice = make("select", { disabled: current.status === "applied", onchange: (event) => doing(() => patch(`imports/${current.id}`, { columns: [{ heading, member: event.target.value || null }] })) }, ...words.map(([value, text]) => make("option", { value, textContent: text, selected: value === (member ?? "") })));
  choice.dataset.at = `column ${heading}`;
  return make("li", {}, make("label", {}, `${heading}${isCertain || !member ? "" : t(" (a guess)", " (supposition)")}`, choice));
}

function area({ key: from, title }) {
  const input = make("input", { value: title, disabled: current.status === "applied", onchange: (event) => doing(() => patch(`imports/${current.id}`, { areas: [{ from: current.kind === "report" ? from : title, to: event.target.value }] })) });
  input.dataset.at = `area ${from}`;
  return make("li", {}, make("label", {}, title, input));
}

function leftOut({ area: from, heading, reason, entries, first, isIn }) {
  const others = current.leftOut.filter((list) => list.isIn && list.area !== from).map((list) => list.area);
  const tick = make("input", { type: "checkbox", checked: isIn, disabled: current.status === "applied", onchange: (event) => doing(() => patch(`imports/${current.id}`, { lists: [...new Set(event.target.checked ? [...others, from] : others)] })) });
  tick.dataset.at = `list ${from}`;
  return make("li", {}, make("label", {}, tick, ` ${heading} (${entries}) · ${reasons[reason]}`), make("p", { className: "sub", textContent: first.join(" · ") }));
}

function row(item) {
  const { line, outcome, cells } = item, locked = current.status === "applied";
  const mend = (change) => doing(() => patch(`imports/${current.id}/rows/${line}`, change));
  const cell = (member, text, wide) => {
    const input = make(wide ? "textarea" : "input", { value: cells[member] ?? "", disabled: locked, onchange: (event) => mend({ [member]: event.target.value || null }) });
    input.dataset.at = `${line} ${member}`;
    input.setAttribute("aria-label", `${text}, ${t("row", "ligne")} ${line}`);
    return make("label", { className: wide ? "wide" : "" }, text, input);
  };
  const skip = make("input", { type: "checkbox", checked: item.skip, disabled: locked, onchange: (event) => mend({ skip: event.target.checked }) });
  skip.dataset.at = `${line} skip`;
  const words = (texts, className) => Object.entries(texts ?? {}).flatMap(([member, said]) => said.map((text) => make("p", { className, textContent: member === "row" ? text : `${members[member] ?? member}: ${text}` })));
  const title = cells.titleFr && !cells.title ? "titleFr" : "title";
  return make("li", { className: `${outcome}${item.under || cells.parent ? " under" : ""}${item.skip ? " skip" : ""}` },
    make("p", {}, make("b", { textContent: `${t("Row", "Ligne")} ${line}` }), ` · ${item.skip ? t("skipped", "écartée") : outcomes[outcome]}${item.action ? ` · ${item.action}` : ""} `, make("label", {}, skip, ` ${t("leave out", "laisser de côté")}`)),
    ...words(item.errors, "wrong"), ...words(item.doubts, "doubt"),
    make("div", { className: "cells" }, cell(title, t("What is to be done", "Ce qu’il y a à faire"), true), ...(current.kind === "report" && cells.key ? [cell("key", members.key)] : []), cell("area", members.area), cell("parent", members.parent), cell("lead", members.lead), cell("supporting", members.supporting), cell("targetDate", members.targetDate), cell("targetDateNote", members.targetDateNote)),
    ...(cells.sourceText || cells.sourceRef || cells.sourceRefFr ? [make("details", {}, make("summary", { textContent: t("In the file", "Dans le fichier") }), make("p", { className: "sub", textContent: cells.sourceRef ?? cells.sourceRefFr ?? "" }), make("blockquote", { textContent: cells.sourceText ?? "" }))] : []));
}
