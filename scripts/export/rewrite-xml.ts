/** Hands on XML with some of its elements taken out, and everything else sign by sign as it was. */

/** What becomes of an element: it stays, goes with all that is in it, leaves only what is in it, has its tag written otherwise, or is a text instead. */
export type Verdict = "keep" | "drop" | "unwrap" | { readonly instead: string } | { readonly text: string };

/** A tag that is opened: its full name, its text from `<` to `>`, the names round it. */
export interface OpenTag {
  readonly name: string;
  readonly tag: string;
  readonly parents: readonly string[];
}

/** A writer's place for a whole that may be taken back, as a paragraph is of which nothing is left. */
export interface Rewriting {
  readonly judge: (open: OpenTag) => Verdict;
  /** Told of each kept element as it ends, with the text written since it began; returns what shall stand there. */
  readonly settle?: (name: string, written: string) => string;
}

/** Names for which `settle` is asked. */
export interface RewriteOptions extends Rewriting {
  readonly settled?: ReadonlySet<string>;
}

/** Goes through a document once. Comments of XML are dropped: nobody reads them but the curious. */
export function rewriteXml(source: string, { judge, settle, settled = new Set() }: RewriteOptions): string {
  const tokens =
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[?!][^>]*>|<\/?[^\s<>/]+(?:"[^"]*"|'[^']*'|[^<>"'])*>|[^<]+|</g;
  const stack: { readonly name: string; readonly verdict: Verdict; readonly from: number }[] = [];
  const pieces: string[] = [];
  let dropping = 0;
  const parents: string[] = [];
  for (const { 0: token } of source.matchAll(tokens)) {
    if (token.startsWith("<!--")) continue;
    if (token.startsWith("</")) {
      const open = stack.pop();
      parents.pop();
      if (!open) continue;
      if (isGone(open.verdict)) dropping--;
      else if (open.verdict !== "unwrap" && dropping === 0) {
        pieces.push(token);
        if (settle && settled.has(open.name))
          pieces.push(settle(open.name, pieces.splice(open.from).join("")));
      }
    } else if (/^<[^?!]/.test(token) && token.length > 1) {
      const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? "";
      const verdict = dropping > 0 ? "keep" : judge({ name, tag: token, parents });
      if (token.endsWith("/>")) {
        if (dropping === 0) write(pieces, token, verdict);
        continue;
      }
      stack.push({ name, verdict, from: pieces.length });
      parents.push(name);
      if (dropping === 0) write(pieces, token, verdict);
      if (isGone(verdict)) dropping++;
    } else if (dropping === 0) pieces.push(token);
  }
  return pieces.join("");
}

function write(pieces: string[], token: string, verdict: Verdict): void {
  if (verdict === "keep") pieces.push(token);
  else if (typeof verdict === "object") pieces.push("text" in verdict ? verdict.text : verdict.instead);
}

function isGone(verdict: Verdict): boolean {
  return verdict === "drop" || (typeof verdict === "object" && "text" in verdict);
}

/** The value of an attribute in a tag as it is written; undefined where there is none. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const [, found, double, single] of tag.matchAll(/\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (found === name) return double ?? single;
  return undefined;
}

/** A tag without some of its attributes. */
export function withoutAttributes(tag: string, gone: RegExp): string {
  return tag.replace(/\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, name: string) =>
    gone.test(name) ? "" : whole,
  );
}
