/** Hands on the list of old complaints written anew: what stands now, with the years that somebody had set. */
import type { CivilDate } from "../text/civil-date.ts";
import { collect } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { decode, type RawFile } from "../source/source-file.ts";
import { writeScalar } from "../source/write-yaml.ts";
import { type OldComplaint, readBaseline } from "../record/baseline.ts";
import { readYamlFile } from "../record/yaml-file.ts";
import type { CountyFiles } from "../catalog/county-files.ts";
import { listOldComplaints } from "./old-complaints.ts";

/** The text of the file, and how much it lists. */
export interface RenewedBaseline {
  readonly text: string;
  readonly entries: number;
  readonly complaints: number;
}

const head = `# 旧账：采用检查以前就有的问题，检查时略过，只报新出现的。由 npm run check -- --write-baseline 写成，说明见 docs/diagnostics.md。
# 可以给一条加上“至: 年份”，过了那一年就重新计入；改好一处，删掉一条，或者重新记账。
`;

/** Writes all complaints that may be old stock. `before` is the list that stood there. */
export function renewBaseline(
  diagnostics: readonly Diagnostic[],
  files: CountyFiles,
  { day, before }: { readonly day: CivilDate; readonly before: RawFile | undefined },
): RenewedBaseline {
  const old = listOldComplaints(diagnostics, files, day);
  const untils = readUntils(before);
  const lines = old.map(({ rule, file, fingerprint, count }) => {
    const until = untils.get(`${rule} ${fingerprint} ${file}`);
    const path = /[,\]}{[]/.test(file) ? JSON.stringify(file) : writeScalar(file);
    const facts = [`规则: ${rule}`, `文件: ${path}`, `指纹: ${quote(fingerprint)}`, `处数: ${count}`];
    return `  - {${[...facts, ...(until === undefined ? [] : [`至: ${until}`])].join(", ")}}\n`;
  });
  const list = lines.length === 0 ? "旧账: []\n" : `旧账:\n${lines.join("")}`;
  const complaints = old.reduce((sum, { count }) => sum + count, 0);
  return { text: `${head}记账日期: ${day}\n${list}`, entries: old.length, complaints };
}

/** Twelve signs that might all be digits, or look like a power of ten: always quoted, for other readers of YAML. */
function quote(fingerprint: string): string {
  return `"${fingerprint}"`;
}

/** True where the file reads as such a list: nothing else is written over. */
export function isBaseline(file: RawFile): boolean {
  return readList(file) !== undefined;
}

function readList(file: RawFile): readonly OldComplaint[] | undefined {
  const sound = file.content.kind === "bytes" && decode(file.content.bytes, "utf-8") !== undefined;
  const tree = sound ? readYamlFile(file, collect()) : undefined;
  return tree && readBaseline(tree, file.path).value?.complaints;
}

function readUntils(before: RawFile | undefined): ReadonlyMap<string, number> {
  const complaints = (before && readList(before)) ?? [];
  return new Map(
    complaints.flatMap(({ rule, fingerprint, file, until }) =>
      until === undefined ? [] : [[`${rule} ${fingerprint} ${file}`, until] as const],
    ),
  );
}
