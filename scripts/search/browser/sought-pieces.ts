/** Hands on the pieces of an applicant's own words that are worth a search. */
import { fold } from "../../text/fold.ts";

/** A shorter piece is found everywhere. */
const shortestPiece = 4;
const mostPieces = 3;

/**
 * At most three queries, the most telling first: a document number, a title in brackets, the longest clauses, at last the longest
 * word without its year and place.
 */
export function listSoughtPieces(text: string): readonly string[] {
  const numbers = text.match(/[\p{Script=Han}]{0,12}[〔[(（【]\s*\d{4}\s*[〕\])）】]\s*\d+\s*号/gu) ?? [];
  const titles = [...text.matchAll(/[《“"「]([^》”"」]+)[》”"」]/gu)].map(([, title = ""]) => title);
  const clauses = text
    .split(/[，。；：、！？,;:!?\n\r\t《》“”"「」]+/u)
    .map(takeOff)
    .sort(byLength);
  const words = clauses.flatMap((clause) => clause.split(betweenWords));
  const [word = ""] = words.sort(byLength);
  const pieces = [...numbers.map(takeOff), ...titles, ...clauses.slice(0, 2), word];
  const seen = new Set<string>();
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => {
      const folded = fold(piece);
      return folded.length < shortestPiece || seen.has(folded) ? false : seen.add(folded);
    })
    .slice(0, mostPieces);
}

function byLength(left: string, right: string): number {
  return fold(right).length - fold(left).length;
}

// Years, places, and what joins words to each other.
const betweenWords =
  /\s+|\d{4}年度?|(?:20|19)\d\d|\p{Script=Han}{0,2}(?:[县镇]|乡(?!村))|本村|的|和|与|及|或者|以及|关于|情况|信息|有关|相关/u;

/** Takes off what every applicant writes: 我想申请公开……的相关信息. */
function takeOff(clause: string): string {
  return clause
    .trim()
    .replace(
      /^(?:(?:您好|你好|现|特|本人|我们|我|想要|想|希望|需要|依法|向|贵单位|贵局|请|申请|公开|提供|获取|查询|了解|以及|和|关于|有关)\s*)+/u,
      "",
    )
    .replace(/(?:的)?(?:相关|有关|具体|详细)?(?:信息|情况|材料|文件|资料|内容)$/u, "");
}
