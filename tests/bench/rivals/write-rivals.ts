/** Writes the same content as sites of Hugo, of plain Eleventy and of a bare script, each as its users would write it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fillHoles, type PageShells } from "./page-shell.ts";
import type { SharedContent, SharedNotice } from "./shared-content.ts";

/** Writes below the folder: `content/` for all, and what each needs beside it. */
export function writeRivals(folder: string, { notices, lists }: SharedContent, shells: PageShells): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const notice of notices) write(`content/${notice.path}.md`, writeNotice(notice));
  for (const { id, heading, hasFeed } of lists)
    write(
      `content/lists/${id}/_index.md`,
      `---\ntitle: ${quote(heading)}\noutputs: [HTML${hasFeed ? ", RSS" : ""}]\n---\n`,
    );
  write("lists.json", JSON.stringify(lists));
  write("shell-notice.html", shells.notice);
  write("shell-list.html", shells.list);
  for (const [path, text] of [...hugoFiles(shells), ...eleventyFiles(shells)]) write(path, text);
}

const quote = (text: string): string => JSON.stringify(text);

function writeNotice({ title, date, summary, agency, number, elements, lists, body }: SharedNotice): string {
  const map = (part: readonly (readonly [string, string])[]): string =>
    part.map(([name, value]) => `  ${name}: ${quote(value)}\n`).join("");
  return [
    "---\nlayout: notice\n",
    `title: ${quote(title)}\ndate: ${date}\nday: ${quote(date)}\nsummary: ${quote(summary)}\n`,
    `agency: ${quote(agency)}\nnumber: ${quote(number)}\nlists: [${lists.join(", ")}]\n`,
    `elements:\n${map(elements.slice(0, 8))}colophon:\n${map(elements.slice(8))}---\n`,
    body,
  ].join("");
}

const feedHead = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans-CN">
`;

function hugoFiles({ notice, list }: PageShells): readonly (readonly [path: string, text: string])[] {
  const rows = (of: string): string =>
    `{{ range $name, $value := .Params.${of} }}<div><dt><span class="spread">{{ $name }}</span></dt><dd>{{ $value }}</dd></div>\n{{ end }}`;
  const entries = `<ul class="notices">
{{ range $p.Pages }}<li>
<a class="notice-link" href="{{ .RelPermalink }}index.html">{{ .Title }}</a>
<p class="notice-facts"><time datetime="{{ .Params.day }}">{{ .Params.day }}</time> <span class="number">{{ .Params.number }}</span> <span>{{ .Params.agency }}</span></p>
</li>
{{ end }}</ul>
`;
  return [
    [
      "hugo.toml",
      `baseURL = "https://qingya.example/"
languageCode = "zh-Hans-CN"
title = "青崖县人民政府"
disableAliases = true
disableKinds = ["home", "section", "sitemap", "robotsTXT", "404"]
rssLimit = 50
[taxonomies]
list = "lists"
[outputs]
page = ["HTML"]
term = ["HTML"]
taxonomy = []
[pagination]
disableAliases = true
[services.rss]
limit = 50
[markup.goldmark.renderer]
unsafe = false
`,
    ],
    [
      "layouts/_default/notice.html",
      fillHoles(notice, {
        title: "{{ .Title }}",
        summary: "{{ .Params.summary }}",
        date: "{{ .Params.day }}",
        path: "{{ .RelPermalink }}index.html",
        elements: rows("elements"),
        colophon: rows("colophon"),
        body: "{{ .Content }}",
      }),
    ],
    [
      "layouts/_default/term.html",
      `{{ $p := .Paginate .Pages 20 }}${fillHoles(list, { heading: "{{ .Title }}", entries })}`,
    ],
    [
      "layouts/_default/rss.xml",
      `{{ printf ${quote(feedHead.split("\n")[0] ?? "")} | safeHTML }}
${feedHead.split("\n")[1]}
<title>{{ .Title }}</title>
<id>{{ .Permalink }}</id>
{{ range first 50 .Pages }}<entry>
<title>{{ .Title }}</title>
<id>{{ .Permalink }}</id>
<link rel="alternate" type="text/html" href="{{ .Permalink }}"/>
<published>{{ .Params.day }}T00:00:00+08:00</published>
<updated>{{ .Params.day }}T00:00:00+08:00</updated>
<author><name>{{ .Params.agency }}</name></author>
<summary>{{ .Params.summary }}</summary>
</entry>
{{ end }}</feed>
`,
    ],
  ];
}

function eleventyFiles({ notice, list }: PageShells): readonly (readonly [path: string, text: string])[] {
  const rows = (of: string): string =>
    `{% for name, value in ${of} %}<div><dt><span class="spread">{{ name }}</span></dt><dd>{{ value }}</dd></div>\n{% endfor %}`;
  const entries = `<ul class="notices">
{% for notice in listPage.notices %}<li>
<a class="notice-link" href="{{ notice.url }}index.html">{{ notice.data.title }}</a>
<p class="notice-facts"><time datetime="{{ notice.data.day }}">{{ notice.data.day }}</time> <span class="number">{{ notice.data.number }}</span> <span>{{ notice.data.agency }}</span></p>
</li>
{% endfor %}</ul>
`;
  const feed = `${feedHead}<title>{{ feed.heading }}</title>
<id>https://qingya.example/lists/{{ feed.id }}/</id>
{% for notice in feed.notices %}<entry>
<title>{{ notice.data.title }}</title>
<id>https://qingya.example{{ notice.url }}</id>
<link rel="alternate" type="text/html" href="https://qingya.example{{ notice.url }}"/>
<published>{{ notice.data.day }}T00:00:00+08:00</published>
<updated>{{ notice.data.day }}T00:00:00+08:00</updated>
<author><name>{{ notice.data.agency }}</name></author>
<summary>{{ notice.data.summary }}</summary>
</entry>
{% endfor %}</feed>
`;
  return [
    [
      "layouts-eleventy/notice.njk",
      fillHoles(notice, {
        title: "{{ title }}",
        summary: "{{ summary }}",
        date: "{{ day }}",
        path: "{{ page.url }}index.html",
        elements: rows("elements"),
        colophon: rows("colophon"),
        body: "{{ content | safe }}",
      }),
    ],
    [
      "eleventy.config.mjs",
      `import { readFileSync } from "node:fs";
const lists = JSON.parse(readFileSync(new URL("./lists.json", import.meta.url), "utf8"));
const listPage = ${quote(fillHoles(list, { heading: "{{ listPage.heading }}", entries }))};
const feed = ${quote(feed)};
export default function (config) {
  config.ignores.add("content/lists/**");
  config.addCollection("listPages", (api) => {
    const pages = [];
    const inLists = new Map(lists.map((list) => [list.id, { ...list, notices: [] }]));
    for (const notice of api.getFilteredByGlob("content/notices/**/*.md").reverse())
      for (const id of notice.data.lists) inLists.get(id).notices.push(notice);
    for (const { id, heading, notices } of inLists.values())
      for (let at = 0; at < notices.length; at += 20)
        pages.push({ path: \`/lists/\${id}/\${at === 0 ? "" : \`page/\${at / 20 + 1}/\`}index.html\`, heading, notices: notices.slice(at, at + 20) });
    return pages;
  });
  config.addTemplate("lists.njk", listPage, { pagination: { data: "collections.listPages", size: 1, alias: "listPage" }, permalink: "{{ listPage.path }}" });
  config.addCollection("feeds", (api) => {
    const feeds = new Map(lists.filter(({ hasFeed }) => hasFeed).map((list) => [list.id, { ...list, notices: [] }]));
    for (const notice of api.getFilteredByGlob("content/notices/**/*.md").reverse())
      for (const id of notice.data.lists) if (feeds.get(id)?.notices.length < 50) feeds.get(id).notices.push(notice);
    return [...feeds.values()];
  });
  config.addTemplate("feeds.njk", feed, { pagination: { data: "collections.feeds", size: 1, alias: "feed" }, permalink: "/lists/{{ feed.id }}/index.xml" });
  return { dir: { input: "content", includes: "../layouts-eleventy", output: "out-eleventy" }, markdownTemplateEngine: false };
}
`,
    ],
  ];
}
