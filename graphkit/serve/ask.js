"use strict";
// Sends the query to the endpoint of this server and shows its answer as text, never as markup.
const at = (id) => document.getElementById(id);
const KINDS = "application/sparql-results+json, text/turtle;q=0.9";

function plain(text) {
  const shown = document.createElement("pre");
  shown.textContent = text;
  at("answer").replaceChildren(shown);
}

function table(found) {
  const shown = document.createElement("table");
  const head = shown.createTHead().insertRow();
  for (const name of found.head.vars) {
    const cell = document.createElement("th");
    cell.textContent = name;
    cell.scope = "col";
    head.appendChild(cell);
  }
  const body = shown.createTBody();
  for (const one of found.results.bindings) {
    const row = body.insertRow();
    for (const name of found.head.vars) row.insertCell().textContent = one[name]?.value ?? "";
  }
  at("answer").replaceChildren(shown);
  return `${found.results.bindings.length} rows`;
}

async function ask() {
  at("state").textContent = "asking …";
  const told = await fetch("sparql", {
    method: "POST",
    body: at("query").value,
    headers: { "Content-Type": "application/sparql-query", Accept: KINDS },
  });
  const text = await told.text();
  const cut = told.headers.get("X-Graphkit-Cut");
  let state = told.ok ? "" : "refused";
  if (!told.ok || !told.headers.get("Content-Type").includes("json")) {
    plain(text);
  } else {
    const found = JSON.parse(text);
    if ("boolean" in found) plain(found.boolean ? "yes" : "no");
    else state = table(found);
  }
  at("state").textContent = cut ? `${state}, cut ${cut}` : state;
}

at("shipped").addEventListener("change", () => {
  if (at("shipped").value) at("query").value = at("shipped").value;
});
at("ask").addEventListener("click", ask);
at("query").addEventListener("keydown", (key) => {
  if (key.key === "Enter" && (key.ctrlKey || key.metaKey)) ask();
});
