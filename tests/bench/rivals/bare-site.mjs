/**
 * The floor: reads, splits front matter by a regular expression, renders with markdown-it, fills template literals, writes. One
 * thread, nothing else: `node tests/bench/rivals/bare-site.mjs <folder of the rivals> <output>`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";

const [folder = "", out = ""] = process.argv.slice(2);
const markdown = new MarkdownIt();
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeText = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign]);
const cut = (shell) => shell.split(/%%([a-z]+)%%/);
const fill = (pieces, holes) => {
  let text = "";
  for (let at = 0; at < pieces.length; at++) text += at % 2 === 0 ? pieces[at] : holes[pieces[at]];
  return text;
};
const [noticeShell, listShell] = ["notice", "list"].map((name) =>
  cut(readFileSync(join(folder, `shell-${name}.html`), "utf8")),
);
const lists = JSON.parse(readFileSync(join(folder, "lists.json"), "utf8"));
const inLists = new Map(lists.map(({ id }) => [id, []]));
const write = (path, text) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
};
const rows = (of) =>
  of
    .map(
      ([name, value]) =>
        `<div><dt><span class="spread">${name}</span></dt><dd>${escapeText(value)}</dd></div>\n`,
    )
    .join("");

for (const agency of readdirSync(join(folder, "content/notices")))
  for (const file of readdirSync(join(folder, "content/notices", agency))) {
    const text = readFileSync(join(folder, "content/notices", agency, file), "utf8");
    const [, matter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text);
    const data = { elements: [], colophon: [] };
    let part = data.elements;
    for (const line of matter.split("\n")) {
      const [, space, name, value] = /^( *)([^\s:]+): ?(.*)$/.exec(line);
      if (name === "elements" || name === "colophon") part = data[name];
      else if (space !== "") part.push([name, JSON.parse(value)]);
      else data[name] = value.startsWith('"') ? JSON.parse(value) : value;
    }
    const path = `notices/${agency}/${file.replace(/\.md$/, "")}/index.html`;
    const title = escapeText(data.title);
    write(
      path,
      fill(noticeShell, {
        title,
        summary: escapeText(data.summary),
        date: data.day,
        path,
        elements: rows(data.elements),
        colophon: rows(data.colophon),
        body: markdown.render(body),
      }),
    );
    const { day, number, agency: publisher, summary } = data;
    const entry = { path, title, day, number, publisher, summary };
    for (const id of data.lists.slice(1, -1).split(", ")) inLists.get(id).push(entry);
  }

for (const { id, heading, hasFeed } of lists) {
  const entries = inLists.get(id).sort((left, right) => (left.day < right.day ? 1 : -1));
  for (let at = 0; at < entries.length; at += 20) {
    const items = entries.slice(at, at + 20).map(
      ({ path, title, day, number, publisher }) => `<li>
<a class="notice-link" href="/${path}">${title}</a>
<p class="notice-facts"><time datetime="${day}">${day}</time> <span class="number">${number}</span> <span>${publisher}</span></p>
</li>
`,
    );
    const holes = { heading: escapeText(heading), entries: `<ul class="notices">\n${items.join("")}</ul>\n` };
    write(`lists/${id}/${at === 0 ? "" : `page/${at / 20 + 1}/`}index.html`, fill(listShell, holes));
  }
  if (hasFeed) {
    const items = entries.slice(0, 50).map(
      ({ path, title, day, publisher, summary }) => `<entry>
<title>${title}</title>
<id>https://qingya.example/${path}</id>
<link rel="alternate" type="text/html" href="https://qingya.example/${path}"/>
<published>${day}T00:00:00+08:00</published>
<updated>${day}T00:00:00+08:00</updated>
<author><name>${publisher}</name></author>
<summary>${escapeText(summary)}</summary>
</entry>
`,
    );
    write(
      `lists/${id}/index.xml`,
      `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans-CN">
<title>${escapeText(heading)}</title>
<id>https://qingya.example/lists/${id}/</id>
${items.join("")}</feed>
`,
    );
  }
}
