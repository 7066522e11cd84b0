/** The verifying page's script: a folder is chosen, or the server asked, and each file held against its checksum. */
import { type FolderSource, openFetched, openPicked } from "./folder-source.ts";
import { findParts, type PageParts } from "./page-parts.ts";
import { showFindings } from "./show-findings.ts";
import { verifyFolder } from "./verify-folder.ts";

declare global {
  interface Window {
    /** The list of checksums, as `verify/manifest.js` carries it. */
    gongkaiManifest?: string;
  }
}

const parts = findParts();
// Where pages may not compute digests (plain http from another machine), the commands below still serve.
if (globalThis.crypto?.subtle === undefined)
  parts.status.textContent =
    "浏览器只在本机打开的网页和 https 网页上算校验值。请从磁盘打开这个副本，或者用下面的命令。";
else start(parts, window.gongkaiManifest);

function start(page: PageParts, carried: string | undefined): void {
  page.control.hidden = false;
  page.fallback.hidden = true;
  let running = false;
  const run = async (source: FolderSource): Promise<void> => {
    if (running) return;
    running = true;
    try {
      await verify(page, source, carried);
    } finally {
      running = false;
    }
  };
  page.folder.addEventListener("change", () => {
    const files = [...(page.folder.files ?? [])];
    if (files.length > 0) void run(openPicked(files));
  });
  if (location.protocol === "file:") return;
  page.fetchLine.hidden = false;
  const root = new URL(page.control.dataset.root ?? "../", document.baseURI).href;
  page.fetchButton.addEventListener("click", () => void run(openFetched(root)));
}

async function verify(page: PageParts, source: FolderSource, carried: string | undefined): Promise<void> {
  page.findings.replaceChildren();
  page.status.textContent = "正在核对";
  page.progress.toggleAttribute("hidden", false);
  const bar = page.progress.querySelector("rect");
  let shown = -1;
  try {
    const found = await verifyFolder(source, carried, (done, total) => {
      const share = Math.floor((100 * done) / total);
      if (share === shown) return;
      shown = share;
      bar?.setAttribute("width", `${share}%`);
      page.status.textContent = `正在核对：${done}／${total}`;
    });
    showFindings(page, found);
  } catch {
    page.status.textContent = "核对没有做完：浏览器中途读不下去了。请再选一次文件夹，或者用下面的命令。";
  } finally {
    page.progress.toggleAttribute("hidden", true);
  }
}
