/** Hands on the page on which a copy is verified: what its script fills, and the ways that need no script. */
import { relativeHref } from "../text/relative-href.ts";
import { addresses } from "./addresses.ts";
import type { Frame } from "./frame.ts";
import { makeFrame } from "./make-frame.ts";
import type { SiteView } from "./site-view.ts";

export interface VerifyPage extends Frame {
  readonly kind: "verify";
  /** Addresses relative to the page: the list as a script, and the script that works with it. */
  readonly scripts: readonly string[];
  /** The list on disk, relative to the page. */
  readonly list: string;
}

/** Makes the page; only copies have one. */
export function makeVerifyPage(view: SiteView): VerifyPage {
  const path = addresses.verify;
  return {
    ...makeFrame(view, {
      path,
      heading: "核对本副本",
      description: "逐个核对本副本的文件，找出损坏、缺少和多出的文件。",
    }),
    kind: "verify",
    // A bare name would be looked for among the assets.
    scripts: ["./manifest.js", relativeHref(path, "assets/verify.js")],
    list: relativeHref(path, "manifest-sha256.txt"),
  };
}
