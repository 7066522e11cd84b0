/** Hands on what may be found wrong with a folder that is being verified; command and page tell it each in their own form. */

/** One finding. Paths are below the folder that is verified; that of an empty folder ends in a slash. */
export type Finding =
  | { readonly kind: "lost"; readonly path: string; readonly list: string }
  | { readonly kind: "altered"; readonly path: string; readonly why: string }
  | { readonly kind: "added"; readonly path: string; readonly list: string }
  /** Named by no list, while the list that would name it is damaged. */
  | { readonly kind: "unchecked"; readonly path: string; readonly list: string }
  | {
      readonly kind: "list-fault";
      readonly path: string;
      readonly line: number;
      readonly what: string;
      readonly text: string;
    }
  | { readonly kind: "bag-fault"; readonly path: string; readonly what: string };
