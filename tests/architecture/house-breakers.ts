/** Hands on files that break a law, with the line that does, and files that look as if they did. */

/** A file kept in memory; `line` is the offending line, absent where the file keeps the law. */
export interface Example {
  readonly law: string;
  readonly path: string;
  readonly text: string;
  readonly line?: number;
}

const room = "every file lies in a room";
const name = "every name is in kebab case and says something";
const length = "no file is long, and a command is short";
const corridor = "a file imports from its own room or an earlier one";
const packages = "every package is in its room";
const windows = "only effects and the door look out of a window";
const any = "nothing is of type any";
const classes = "no class is written that no library demands";
const county = "no county is named in code";
const ruled = (lines: number): string => "export {};\n".repeat(lines);

/** The examples, law by law. */
export const examples: readonly Example[] = [
  { law: room, path: "scripts/services/notice.ts", text: "", line: 1 },
  { law: room, path: "scripts/start.ts", text: "", line: 1 },
  { law: room, path: "scripts/cli/door.ts", text: "", line: 1 },
  { law: room, path: "scripts/record/notice.ts", text: "" },
  { law: room, path: "scripts/cli.ts", text: "" },

  { law: name, path: "scripts/text/civilDate.ts", text: "", line: 1 },
  { law: name, path: "scripts/text/utils.ts", text: "", line: 1 },
  { law: name, path: "scripts/page/index.ts", text: "", line: 1 },
  { law: name, path: "templates/helpers/date.ts", text: "", line: 1 },
  { law: name, path: "templates/pages/notice-list.11ty.ts", text: "" },
  { law: name, path: "scripts/text/index-number.ts", text: "" },

  { law: length, path: "scripts/text/fold.ts", text: ruled(301), line: 301 },
  { law: length, path: "scripts/text/fold.ts", text: ruled(300) },
  { law: length, path: "scripts/commands/check.ts", text: ruled(80), line: 80 },
  { law: length, path: "scripts/commands/check.ts", text: ruled(79) },

  { law: corridor, path: "scripts/text/fold.ts", text: 'import { a } from "../record/notice.ts";', line: 1 },
  {
    law: corridor,
    path: "scripts/text/fold.ts",
    text: 'import type { A } from "../record/a.ts";',
    line: 1,
  },
  { law: corridor, path: "scripts/text/fold.ts", text: 'import {\n  a,\n} from "../record/a.ts";', line: 3 },
  { law: corridor, path: "scripts/text/fold.ts", text: 'export { a } from "../record/a.ts";', line: 1 },
  { law: corridor, path: "scripts/text/fold.ts", text: 'export * from "../record/a.ts";', line: 1 },
  { law: corridor, path: "scripts/text/fold.ts", text: '\nimport "../record/a.ts";', line: 2 },
  {
    law: corridor,
    path: "scripts/text/fold.ts",
    text: 'const a = await import("../record/a.ts");',
    line: 1,
  },
  { law: corridor, path: "scripts/text/fold.ts", text: "const a = await import(where);", line: 1 },
  { law: corridor, path: "scripts/text/fold.ts", text: 'import site from "../../site.config.ts";', line: 1 },
  { law: corridor, path: "scripts/page/home.ts", text: 'import { a } from "../export/feed.ts";', line: 1 },
  { law: corridor, path: "scripts/page/home.ts", text: 'import { a } from "../../templates/a.ts";', line: 1 },
  { law: corridor, path: "scripts/cli.ts", text: 'import { a } from "../templates/a.ts";', line: 1 },
  {
    law: corridor,
    path: "scripts/effects/bundle.ts",
    text: 'import { a } from "../search/browser/a.ts";',
    line: 1,
  },
  {
    law: corridor,
    path: "scripts/search/browser/a.ts",
    text: 'import { a } from "../../text/slug.ts";',
    line: 1,
  },
  {
    law: corridor,
    path: "templates/pages/home.ts",
    text: 'import { a } from "../../scripts/page/a.ts";',
    line: 1,
  },
  {
    law: corridor,
    path: "templates/pages/home.ts",
    text: 'import type { A } from "../../scripts/record/a.ts";',
    line: 1,
  },
  { law: corridor, path: "scripts/search/browser/a.ts", text: 'import { fold } from "../../text/fold.ts";' },
  { law: corridor, path: "scripts/search/browser/a.ts", text: 'import { a } from "../encode.ts";' },
  {
    law: corridor,
    path: "templates/pages/home.ts",
    text: 'import type { A } from "../../scripts/page/a.ts";\nimport { b } from "../components/b.ts";',
  },
  { law: corridor, path: "scripts/effects/print.ts", text: 'import { a } from "../../templates/a.ts";' },
  { law: corridor, path: "scripts/effects/load.ts", text: "const a = await import(where);" },
  { law: corridor, path: "scripts/record/a.ts", text: '// import { a } from "../page/a.ts";' },
  {
    law: corridor,
    path: "scripts/page/a.ts",
    text: 'const a = `<script>import "../effects/a.ts"</script>`;',
  },

  { law: packages, path: "scripts/record/notice.ts", text: 'import { parse } from "yaml";', line: 1 },
  { law: packages, path: "scripts/page/home.ts", text: 'import { z } from "zod/v4";', line: 1 },
  {
    law: packages,
    path: "scripts/page/home.ts",
    text: 'import { readFile } from "node:fs/promises";',
    line: 1,
  },
  { law: packages, path: "scripts/text/slug.ts", text: 'import { createHash } from "node:crypto";', line: 1 },
  { law: packages, path: "scripts/source/tree.ts", text: 'import path from "node:path";', line: 1 },
  { law: packages, path: "scripts/effects/print.ts", text: 'import leftPad from "left-pad";', line: 1 },
  { law: packages, path: "scripts/source/ledger.ts", text: 'import { parse } from "csv-parse/sync";' },
  { law: packages, path: "scripts/effects/print.ts", text: 'import { Eleventy } from "@11ty/eleventy";' },
  { law: packages, path: "scripts/text/digest.ts", text: 'import { createHash } from "node:crypto";' },
  { law: packages, path: "scripts/commands/build.ts", text: 'import { parseArgs } from "node:util";' },

  { law: windows, path: "scripts/inspection/deadline.ts", text: "\nconst today = new Date();", line: 2 },
  { law: windows, path: "scripts/text/civil-date.ts", text: "const now = new Date(Date.now());", line: 1 },
  { law: windows, path: "scripts/text/civil-date.ts", text: "const now = new Date();", line: 1 },
  { law: windows, path: "scripts/text/civil-time.ts", text: "Date.UTC(2000, 0)", line: 1 },
  { law: windows, path: "scripts/page/home.ts", text: "if (process.env.DRAFT) draft();", line: 1 },
  { law: windows, path: "scripts/page/home.ts", text: "const id = `id-${Math.random()}`;", line: 1 },
  { law: windows, path: "scripts/search/browser/a.ts", text: 'console.log("hits");', line: 1 },
  { law: windows, path: "scripts/commands/check.ts", text: "process.stdout.write(text);", line: 1 },
  { law: windows, path: "scripts/text/civil-date.ts", text: "new Date(Date.UTC(2000, 0)).getUTCDay()" },
  { law: windows, path: "scripts/effects/clock.ts", text: "export const now = () => Date.now();" },
  { law: windows, path: "scripts/page/home.ts", text: '/** Not `console.log`. */\nconst a = "process.env";' },

  { law: any, path: "scripts/source/tree.ts", text: "export function read(tree: any): string;", line: 1 },
  { law: any, path: "scripts/source/tree.ts", text: "const tree = value as any;", line: 1 },
  { law: any, path: "scripts/source/tree.ts", text: "const rows: Map<string, any> = new Map();", line: 1 },
  { law: any, path: "scripts/source/tree.ts", text: 'const some = "a: any"; // as any\nz.any();' },

  { law: classes, path: "scripts/catalog/catalog.ts", text: "export class Catalog {}", line: 1 },
  { law: classes, path: "scripts/catalog/catalog.ts", text: "return class extends Base {};", line: 1 },
  { law: classes, path: "templates/a.ts", text: 'html`<p class = "a">${text}</p>`; // a class of notices' },

  { law: county, path: "scripts/page/home.ts", text: 'const title = "洛宁县";', line: 1 },
  { law: county, path: "templates/assets/site.css", text: "/* since 2016 */", line: 1 },
  { law: county, path: "scripts/statistics/sum.ts", text: "if (sum === 4014) return;", line: 1 },
  { law: county, path: "scripts/text/fold.ts", text: "const top = 120160;" },
];
