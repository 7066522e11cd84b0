/** Prints a page of a built site as PDF through a Chromium of this machine; the same page is the same bytes. */
import { execFile } from "node:child_process";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { makePrintCopy, redatePdf, renumberPdf } from "../export/print-copy.ts";

/** What is printed. */
export interface PrintJob {
  readonly chromium: string;
  /** The built site, and the page's path below it. */
  readonly folder: string;
  readonly page: string;
  /** Where the site stands on the net; links of the print lead there. */
  readonly baseUrl: string;
  /** The day that the file bears. */
  readonly day: string;
}

/** True where the site has the page. */
export async function hasPage(folder: string, page: string): Promise<boolean> {
  return access(join(folder, page)).then(
    () => true,
    () => false,
  );
}

const patience = 120_000;

/** The PDF, or undefined where there is no such page. */
export async function printPdf({
  chromium,
  folder,
  page,
  baseUrl,
  day,
}: PrintJob): Promise<Uint8Array | undefined> {
  const source = join(folder, page);
  const html = await readFile(source, "utf8").catch(() => undefined);
  if (html === undefined) return undefined;
  const scratch = await mkdtemp(join(tmpdir(), "gongkai-pdf-"));
  try {
    const [copy, pdf] = [join(scratch, "page.html"), join(scratch, "page.pdf")];
    const places = { onDisk: pathToFileURL(source).href, onSite: new URL(page, baseUrl).href };
    await writeFile(copy, makePrintCopy(html, places));
    const words = [
      ...listSwitches(join(scratch, "profile")),
      `--print-to-pdf=${pdf}`,
      pathToFileURL(copy).href,
    ];
    // The times in the file are written in the zone of the machine.
    const env = { ...process.env, TZ: "UTC" };
    await promisify(execFile)(chromium, words, { env, timeout: patience });
    return renumberPdf(redatePdf(await readFile(pdf), day));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function listSwitches(profile: string): readonly string[] {
  return [
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    // A page of ours asks nobody for anything; neither may its printer.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--force-color-profile=srgb",
    "--lang=zh-CN",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    `--user-data-dir=${profile}`,
    // Root has no sandbox to offer; everybody else keeps it.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
