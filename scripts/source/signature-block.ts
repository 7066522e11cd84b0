/** Hands on the one block that Markdown lacks: `::: 落款` … `:::`, the agency and day that close an official document. */
import type { MarkdownIt } from "markdown-it";

/** Teaches markdown-it the block; its paragraphs keep their line breaks. An unclosed block runs to the end. */
export function addSignatureBlock(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    "fence",
    "signature",
    (state, startLine, endLine, silent) => {
      const lineAt = (line: number): string =>
        state.src
          .slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0)
          .trim();
      if (!/^:{3,}\s*(?:落款|signature)$/.test(lineAt(startLine))) return false;
      if (silent) return true;
      let close = startLine + 1;
      while (close < endLine && !/^:{3,}$/.test(lineAt(close))) close++;
      const outer = state.lineMax;
      state.lineMax = close;
      state.push("signature_open", "div", 1).map = [startLine, close];
      state.md.block.tokenize(state, startLine + 1, close);
      state.push("signature_close", "div", -1);
      state.lineMax = outer;
      state.line = Math.min(close + 1, endLine);
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
}
