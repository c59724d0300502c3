// What every page needs on which somebody with a key does something. The key stays in this variable and goes with the page.
const french = document.documentElement.lang === "fr";
const t = (english, translated) => (french ? translated : english);
const $ = (id) => document.getElementById(id);
let key = "";

const say = (text) => { $("said").textContent = text; };
const fail = (text) => { $("fault").textContent = text; $("fault").hidden = !text; };
const make = (tag, properties = {}, ...children) => { const element = Object.assign(document.createElement(tag), properties); element.append(...children); return element; };

async function call(method, path, body, headers = {}) {
  fail("");
  const answer = await fetch(`/api/v1/${path}`, { method, headers: { Authorization: `Bearer ${key}`, "Accept-Language": document.documentElement.lang, ...headers }, body, cache: "no-store" });
  const said = answer.status === 204 ? null : await answer.json();
  if (!answer.ok) throw Object.assign(new Error(told(said)), { code: said.code });
  return { said, tag: answer.headers.get("ETag") };
}

const told = (problem) => [problem.detail ?? problem.title, ...Object.values(problem.errors ?? {}).flat()].filter((text, at, all) => text && all.indexOf(text) === at).join(" ");

async function doing(work) {
  try { await work(); } catch (fault) { fail(fault instanceof TypeError ? t("The service cannot be reached.", "Le service ne répond pas.") : fault.message); }
}

