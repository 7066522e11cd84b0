/** Prints the page of the large screen: one file, every slide in it from the start, nothing loaded from anywhere. */
import type { Lobby, LobbySlide } from "../../scripts/page/lobby.ts";
import { spokenDay } from "../components/day.ts";
import { type Html, html, markupOf, raw } from "../components/html.ts";
import { segments } from "../components/segments.ts";

/** The sheet and the script that stand in the page, and the digests by which its policy lets them in. */
export interface LobbyParts {
  readonly css: string;
  readonly script: string;
  /** SHA-256 in base64. */
  readonly cssDigest: string;
  readonly scriptDigest: string;
}

/** The document as text. Without script all slides stand one below the other. */
export function lobbyPage(lobby: Lobby, parts: LobbyParts): string {
  const policy = `default-src 'none'; style-src 'sha256-${parts.cssDigest}'; script-src 'sha256-${parts.scriptDigest}'; base-uri 'none'; form-action 'none'`;
  const title = `${lobby.demonstration === undefined ? "" : "〔示例〕"}${lobby.siteName}政府信息公开大屏`;
  const count = lobby.slides.length + 1;
  return markupOf(html`<!doctype html>
<html lang="zh-Hans-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(parts.css)}</style>
</head>
<body>
<header class="head"><p class="mark" aria-hidden="true">${lobby.mark}</p><p class="names"><span class="organ">${lobby.siteName}</span> <span class="name">政府信息公开</span></p></header>
<main class="slides" data-seconds="${lobby.seconds}">
${cover(lobby, count)}
${lobby.slides.map((slide, index) => item(slide, { lobby, number: index + 2, count }))}</main>
<footer class="foot">${
    lobby.demonstration
      ? html`<p class="sample"><strong>示例内容</strong> ${lobby.demonstration}</p>`
      : html`<p>主办：${lobby.host}</p>`
  }<button class="pause" type="button" aria-pressed="false" data-pause hidden>暂停轮播</button></footer>
<script>${raw(parts.script)}</script>
</body>
</html>
`);
}

/** The county's name as the title slip of a book, and that the whole catalog is at the touch screen. */
function cover(lobby: Lobby, count: number): Html {
  return html`<section class="slide cover" data-slide data-shown>
<h1 class="slip"><span class="slip-county">${lobby.county}</span><span class="slip-title">政府信息公开目录</span></h1>
<div class="words">
<p class="lead">全部 <strong>${lobby.total}</strong> 条公开信息，请到大厅触摸屏查阅</p>
<p>可以按标题、文号、索引号检索，也可以按类别、机构、年月翻阅。</p>
${lobby.asOf && html`<p>信息截至${spokenDay(lobby.asOf)}。</p>`}
${lobby.paperCopies && html`<p>${lobby.paperCopies}</p>`}
</div>
${place(lobby, 1, count)}
</section>`;
}

function item(
  slide: LobbySlide,
  { lobby, number, count }: { readonly lobby: Lobby; readonly number: number; readonly count: number },
): Html {
  return html`<section class="slide item" data-slide>
<p class="kind"><span>${slide.kind}</span></p>
<div class="words">
<h2 class="title ${slide.length}">${segments(slide.title)}</h2>
<p class="facts">${slide.documentNumber && html`<span class="number">${slide.documentNumber}</span> `}<span>${slide.agency}</span> <span>${spokenDay(slide.publishedOn)}发布</span></p>
<p class="index"><span class="index-label">索引号</span> <span class="index-number">${slide.indexNumber}</span> <span class="index-words">在大厅触摸屏的检索框里输入这个索引号，可以读到全文</span></p>
</div>
${place(lobby, number, count)}
</section>
`;
}

/** Which slide of how many; on a sample every one says so. */
function place({ demonstration }: Lobby, number: number, count: number): Html {
  return html`<p class="place">${demonstration && html`<span class="sample-mark">示例</span> `}<span class="visually-hidden">第</span>${number}<span class="visually-hidden">页，共</span><span aria-hidden="true">／</span>${count}<span class="visually-hidden">页</span></p>`;
}
