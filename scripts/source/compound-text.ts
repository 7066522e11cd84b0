/** Hands on what can be read of old Office files (doc, xls, wps, et, ppt) by looking at their bytes: best effort, and said so. */
import { type AttachmentSegment, type AttachmentText, segmentAt, unreadText } from "./attachment-segment.ts";

/** Runs of letters as UTF-16 at either parity, and as GB18030; figures that a sheet keeps as numbers are not seen. */
export function readCompound(bytes: Uint8Array): AttachmentText {
  if (holds(bytes, "EncryptedPackage") || holds(bytes, "EncryptionInfo")) return unreadText("文件设了密码");
  const segments: AttachmentSegment[] = [];
  const wide = (from: number): string =>
    new TextDecoder("utf-16le").decode(bytes.subarray(from, bytes.length - ((bytes.length - from) % 2)));
  listRuns(wide(0), segments);
  listRuns(wide(1), segments);
  listRuns(new TextDecoder("gb18030").decode(bytes), segments);
  return {
    segments,
    marks: [],
    isPlain: false,
    unread: "旧格式只能尽力读，可能有遗漏，最好另存为 docx 或 xlsx",
  };
}

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((sign) => [sign.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Only runs with figures or a mailbox say something of persons; noise of Chinese signs is left out. */
function listRuns(text: string, segments: AttachmentSegment[]): void {
  const run = /[\t\n\r -~\u3000-\u303F\uFF01-\uFF5E\p{Script=Han}]{6,}/gu;
  // Word ends the cells of a table with a bell.
  for (const { 0: found } of text.replaceAll("\u0007", "|").matchAll(run)) {
    if (segments.length > 20_000) return;
    if (/[0-9０-９@＠]/.test(found)) segments.push(segmentAt(`文件内部第${segments.length + 1}段`, found));
  }
}
