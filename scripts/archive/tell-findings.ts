/** Tells what was found wrong with a folder as complaints, in the order of files. */
import { complain } from "../diagnostics/codes.ts";
import { type Diagnostic, sortDiagnostics } from "../diagnostics/diagnostic.ts";
import type { Finding } from "./finding.ts";
import { isFolderPath } from "./found-files.ts";

/** `shown` gives paths as people see them. */
export function tellFindings(
  findings: readonly Finding[],
  shown: (path: string) => string,
): readonly Diagnostic[] {
  return sortDiagnostics(findings.map((finding) => tell(finding, shown(finding.path))));
}

function tell(finding: Finding, file: string): Diagnostic {
  switch (finding.kind) {
    case "lost":
      return complain("lost-file", { file }, { list: finding.list });
    case "altered":
      return complain("altered-file", { file }, { why: finding.why });
    case "added":
      return complain("added-file", { file }, { list: finding.list, isFolder: isFolderPath(finding.path) });
    case "unchecked":
      return complain("unchecked-file", { file }, { list: finding.list });
    case "list-fault":
      return complain(
        "faulty-list",
        { file, line: finding.line },
        { what: finding.what, text: finding.text },
      );
    case "bag-fault":
      return complain("faulty-bag", { file }, { what: finding.what });
  }
}
