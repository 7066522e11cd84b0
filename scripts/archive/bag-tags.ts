/** Hands on the tag files of a bag: what kind of folder it is, and where it comes from (BagIt 1.0, RFC 8493 §2.1.1, §2.2.2). */
import { describeCommit, type Provenance, writeSpan } from "./provenance.ts";

/** `bagit.txt`. */
export const bagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** Bytes and number of the files below `data/`. */
export interface Payload {
  readonly bytes: number;
  readonly files: number;
}

/** `bag-info.txt`. */
export function writeBagInfo(provenance: Provenance, payload: Payload): string {
  const { config, commit, day, contentDate, version, years, notices } = provenance;
  const scope = years === undefined ? "" : `，只含${writeSpan(years)}`;
  const lines: readonly (readonly [string, string])[] = [
    ["Source-Organization", config.host],
    ["Contact-Name", config.operator],
    ["External-Description", `${config.siteName}政府信息公开网站的存档副本${scope}，公开信息 ${notices} 条`],
    ["External-Identifier", `${config.siteIdCode}-${day}${years ? `-${years.first}-${years.last}` : ""}`],
    ["Bagging-Date", contentDate],
    ["Payload-Oxum", `${payload.bytes}.${payload.files}`],
    ["Bag-Size", writeSize(payload.bytes)],
    ["Bag-Software-Agent", `Gongkai ${version}`],
    ["Gongkai-Commit", commit?.commit ?? "unknown"],
    ["Gongkai-Content-Date", contentDate],
    ["Gongkai-Site-Day", day],
    ["Gongkai-Base-URL", config.baseUrl],
    ...(years ? [["Gongkai-Years", `${years.first}..${years.last}`] as const] : []),
    ...(commit && commit.uncommitted.length > 0
      ? [["Gongkai-Uncommitted-Files", String(commit.uncommitted.length)] as const]
      : []),
    ["Internal-Sender-Description", `内容来自提交 ${describeCommit(provenance)}`],
    ...(config.demonstration === undefined ? [] : [["Gongkai-Remark", config.demonstration] as const]),
  ];
  return lines.map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, " ").trim()}\n`).join("");
}

function writeSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
