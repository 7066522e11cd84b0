/** Prints what the preview shows in the place of what is not made yet; it reloads by itself once there is something to see. */
import { html } from "../components/html.ts";
import { printLocalPage } from "./local-page.ts";

/** In the place of a file of a site that is being written. */
export const comingPage = printLocalPage(
  "正在生成",
  html`<p>这一部分还在生成，好了会自动刷新。网页都可以先看：<a href="/">回首页</a>。</p>`,
);

/** In the place of a site of which nothing is known yet. */
export const unreadPage = printLocalPage(
  "正在读内容",
  html`<p>读完会自动刷新，网页就都可以看了。要是内容没有通过检查，终端里会写明是哪个文件、哪一行。</p>`,
);

/** In the place of a notice whose file was edited, until it is read again. */
export const editedPage = printLocalPage(
  "刚改过",
  html`<p>这个文件刚改过，读好会自动刷新。要是没有通过检查，终端里会写明是哪个文件、哪一行。</p>`,
);
