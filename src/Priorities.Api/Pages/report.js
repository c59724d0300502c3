// The page of reports: what an organization says of the actions that it owns.
const today = $("main").dataset.today;
const fields = "title,status,statusSince,progress,targetDate,lastReportedAt,allowedTransitions,isOverdue";
const reporting = ["contributor", "coordinator", "admin"];
const readers = [
  ["public", t("Everybody", "Tout le monde"), t("They appear on the public page, permanently.", "Ils figurent sur la page publique, de façon permanente.")],
  ["network", t("The network", "Le réseau"), t("All who have a key, of every organization.", "Toutes les personnes qui ont une clé, de tous les organismes.")],
  ["internal", t("Your organization", "Votre organisme"), t("And the coordinators of the forum.", "Et la coordination du forum.")],
];
let statuses = {}, organization = "", next = null;

const day = (text) => new Date(`${text}T12:00:00Z`).toLocaleDateString(document.documentElement.lang === "fr" ? "fr-CA" : "en-CA", { dateStyle: "long", timeZone: "UTC" });
const dayOf = (instant) => day(new Date(instant).toLocaleDateString("en-CA", { timeZone: document.documentElement.dataset.zone }));

// The same words sent again, from a bad connection or by a second click, count once: they keep their key until something in them changes.
const attempt = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

$("enter").addEventListener("submit", (event) => {
  event.preventDefault();
  doing(async () => {
    key = $("key").value.trim();
    const { said: me } = await call("GET", "me");
    if (!me.organization || !reporting.includes(me.role)) {
      key = "";
      throw new Error(t("This key does not report for an organization. Whoever coordinates the forum issues one that does.", "Cette clé ne permet pas de rendre compte au nom d’un organisme. La coordination du forum en délivre."));
    }

    organization = me.organization.key;
    statuses = Object.fromEntries((await call("GET", "statuses")).said.items.map((status) => [status.status, status]));
    await list();
    $("key").value = "";
    [$("enter").hidden, $("work").hidden] = [true, false];
    $("whose").textContent = t(`What ${me.organization.name} took on`, `Ce dont se charge ${me.organization.name}`);
    $("whose").focus();
    if (!$("mine").children.length) say(t("Your organization owns no action yet. Whoever coordinates the forum names it as an owner.", "Votre organisme n’est encore responsable d’aucune action. C’est la coordination du forum qui le désigne."));
  });
});

$("more").addEventListener("click", () => doing(list));

async function list() {
  const query = new URLSearchParams({ owner: organization, fields, limit: "50", ...(next && { cursor: next }) });
  const { said } = await call("GET", `actions?${query}`);
  $("mine").append(...said.items.map(card));
  next = said.nextCursor ?? null;
  $("more").hidden = !next;
}

function card(action) {
  const open = make("button", { type: "button", textContent: t("Report", "Rendre compte"), ariaLabel: `${t("Report on", "Rendre compte de")} ${action.key}` });
  const element = make("li", {}, make("h3", { textContent: action.title }), make("p", { className: "sub", textContent: standing(action) }), open);
  open.addEventListener("click", () => {
    open.hidden = true;
    const form = formFor(action, () => { form.remove(); open.hidden = false; open.focus(); }, (now, words) => element.replaceWith(reported(now, words)));
    element.append(form);
    form.querySelector("input").focus();
  });
  return element;
}

function standing(action) {
  return [
    action.key,
    statuses[action.status].label + (action.statusSince ? t(` since ${day(action.statusSince)}`, ` depuis le ${day(action.statusSince)}`) : ""),
    action.lastReportedAt ? t(`last report on ${dayOf(action.lastReportedAt)}`, `dernier compte rendu le ${dayOf(action.lastReportedAt)}`) : t("no report yet", "aucun compte rendu"),
    ...(action.targetDate ? [(action.isOverdue ? t("was due on ", "échue le ") : t("due on ", "échéance le ")) + day(action.targetDate)] : []),
  ].join(" · ");
}

function reported(action, words) {
  const element = card(action);
  const page = make("a", { href: `${french ? "/fr" : ""}/actions/${action.key}`, textContent: t("See it as everybody does", "Voir ce que tout le monde voit") });
  element.querySelector("p").after(make("p", { className: "done" }, `${words} `, page));
  say(`${action.key}: ${words}`);
  element.tabIndex = -1;
  requestAnimationFrame(() => element.focus());
  return element;
}

const choice = (name, value, label, meaning, checked = false) => make("label", { className: "choice" },
  make("input", { type: "radio", name, value, required: true, checked }), make("span", {}, make("b", { textContent: label }), ` ${meaning}`));

function formFor(action, close, done) {
  const at = (name) => `${name}-${action.key}`;
  const field = (label, input) => make("div", {}, make("label", { htmlFor: input.id, textContent: label }), input);
  const status = make("fieldset", {}, make("legend", { textContent: t("Where does it stand?", "Où en est-elle?") }),
    choice(at("status"), "", t("As before", "Comme avant"), t(`(${statuses[action.status].label}): something happened, or nothing did.`, `(${statuses[action.status].label}) : il s’est passé quelque chose, ou rien.`), true),
    ...action.allowedTransitions.map((to) => choice(at("status"), to, statuses[to].label, statuses[to].definition)));
  const since = field(t("Since when?", "Depuis quand?"), make("input", { id: at("since"), type: "date", value: today, max: today }));
  const words = make("textarea", { id: at("words"), required: true, maxLength: 20000, rows: 4 });
  words.setAttribute("aria-describedby", at("careful"));
  const progress = make("input", { id: at("progress"), type: "number", min: 0, max: 100, step: 1, inputMode: "numeric", placeholder: action.progress ?? "" });
  const link = make("input", { id: at("link"), type: "url", placeholder: "https://" });
  const linkTitle = make("input", { id: at("link-title"), maxLength: 300 });
  const audience = make("fieldset", {}, make("legend", { textContent: t("Who may read your words and the link?", "Qui peut lire vos mots et le lien?") }), ...readers.map(([value, label, meaning]) => choice(at("readers"), value, label, meaning)));
  const seen = make("p", { className: "sub", id: at("seen") });
  const sure = make("input", { type: "checkbox" });
  const sureLine = make("label", { hidden: true, className: "choice" }, sure, make("span", { textContent: t("I looked again: these words identify nobody who must not be known.", "J’ai vérifié : ces mots n’identifient personne qui ne doit pas l’être.") }));
  const fault = make("p", { className: "alert", hidden: true });
  fault.setAttribute("role", "alert");
  const send = make("button", { textContent: t("Send the report", "Envoyer le compte rendu") });
  const form = make("form", { className: "report" }, status, since,
    make("div", {}, make("label", { htmlFor: words.id, textContent: t("What happened?", "Que s’est-il passé?") }),
      make("p", { className: "sub", id: at("careful"), textContent: t("No names, telephone numbers or stories of survivors.", "Aucun nom, numéro de téléphone ni récit de personnes survivantes.") }), words),
    field(t("How far is it, in percent? (optional)", "Avancement, en pour cent (facultatif)"), progress),
    field(t("A page or a document that shows it (optional)", "Une page ou un document à l’appui (facultatif)"), link),
    field(t("What is it called?", "Comment s’appelle-t-il?"), linkTitle),
    audience, seen, sureLine, fault,
    make("div", { className: "does" }, send, make("button", { type: "button", className: "plain", textContent: t("Close", "Fermer"), onclick: close })));
  const chosen = (name) => form.elements[at(name)].value;

  let sent = "", attempted = "";
  const show = () => {
    since.hidden = !chosen("status");
    const [label, isPublic] = [chosen("status") && statuses[chosen("status")].label, chosen("readers") === "public"];
    seen.textContent = !chosen("readers") ? "" : t("Everybody sees: ", "Tout le monde voit : ")
      + [label && t(`the status “${label}” and its day`, `le statut « ${label} » et son jour`), progress.value && t(`${progress.value} percent`, `${progress.value} pour cent`), isPublic && t("your words and the link", "vos mots et le lien")]
        .filter(Boolean).join(", ").replace(/^$/, t("nothing of this", "rien de tout cela")) + ".";
  };
  form.addEventListener("input", show);
  show();

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const to = chosen("status"), moved = to !== "";
    const evidence = link.value ? [{ title: linkTitle.value || link.value, url: link.value }] : undefined;
    const report = {
      ...(moved ? { status: to, note: words.value, effectiveOn: form.elements[at("since")].value || undefined } : { body: words.value }),
      progress: progress.value === "" ? undefined : Number(progress.value), evidence, visibility: chosen("readers"), language: french ? "fr" : "en", confirmPublic: sure.checked || undefined,
    };
    const body = JSON.stringify(report);
    if (body !== sent) [sent, attempted] = [body, attempt()];
    [send.disabled, fault.hidden] = [true, true];
    try {
      await call("POST", `actions/${action.key}/${moved ? "status" : "notes"}`, body, { "Content-Type": "application/json", "Idempotency-Key": attempted });
      const { said: now } = await call("GET", `actions/${action.key}?fields=${fields}`);
      done(now, t("Recorded.", "Enregistré."));
    } catch (problem) {
      if (problem.code === "confirmationRequired") sureLine.hidden = false;
      fault.textContent = problem.code ? problem.message : t("The service cannot be reached. Nothing that you typed is lost: send it again.", "Le service ne répond pas. Rien de ce que vous avez écrit n’est perdu : renvoyez-le.");
      fault.hidden = false;
      send.disabled = false;
    }
  });
  return form;
}
