/** Prints the page on which a copy is verified. */
import type { VerifyPage } from "../../scripts/page/verify-page.ts";
import { blockHead } from "../components/block-head.ts";
import { html } from "../components/html.ts";
import { layout } from "../layouts/layout.ts";

/** The document. `scripts/archive/browser/page-parts.ts` looks for every `data-verify` in it. */
export function render(page: VerifyPage): string {
  return layout(page, {
    main: html`<h1>${page.heading}</h1>
<p class="sentence">${page.description}每个文件的校验值都在制作副本时记下，随副本保存；核对不用联网。</p>
<div class="verify-control" data-verify="control" data-root="${page.root}" hidden>
<label class="verify-label" for="folder">选中要核对的文件夹</label>
<p class="verify-note">副本（首页 index.html 所在的文件夹）、档案包，或者装着它们的整个存档，选哪个就核对哪个；也可以拖到下面的框里。浏览器会问是否“上传”，请放心：文件只在这台电脑里读，不会送到任何地方。</p>
<input class="verify-folder" id="folder" type="file" webkitdirectory multiple data-verify="folder">
<p class="verify-fetch" data-verify="fetch-line" hidden><button class="plain-button" type="button" data-verify="fetch">不选文件夹，从网上逐个核对</button></p>
</div>
<section class="empty" data-verify="fallback">
<p class="empty-sentence">在这一页核对需要脚本；也可以用下面的命令</p>
</section>
<p class="verify-status" role="status" aria-live="polite" data-verify="status"></p>
<svg class="verify-progress" width="100%" height="3" aria-hidden="true" focusable="false" data-verify="progress" hidden><rect width="0%" height="3"/></svg>
<div class="verify-findings" data-verify="findings"></div>
<section class="block verify-commands">
${blockHead({ heading: "不用浏览器核对" })}
<p>打开命令行，进到副本所在的文件夹，运行下面一行。没有列出文件的，就是完好；多出来的文件，这种办法看不出来。</p>
<dl>
<dt>Linux</dt>
<dd><code>sha256sum -c --quiet manifest-sha256.txt</code></dd>
<dt>macOS</dt>
<dd><code>shasum -a 256 -c manifest-sha256.txt</code></dd>
<dt>Windows（PowerShell）</dt>
<dd><code>Get-Content manifest-sha256.txt | % { $d, $f = $_ -split ' +', 2; if ((Get-FileHash $f).Hash -ne $d) { $f } }</code></dd>
</dl>
<p>清单：<a href="${page.list}">manifest-sha256.txt</a>。装有 Gongkai 的，运行 <code>npm run verify -- 文件夹</code>，缺少、被改动和多出的文件都会列出，多出的空文件夹也列；浏览器看不到空文件夹。</p>
</section>`,
    bodyClass: "verify-page",
    styles: ["verify.css"],
    scripts: page.scripts,
  });
}
