/** Hands on a title that breaks only where its sense does. */
import { type Html, html } from "./html.ts";

/** The parts of a title with a possible line break between them. */
export function segments(title: readonly string[]): Html {
  return html`${title.map((part, index) => (index > 0 ? html`<wbr>${part}` : part))}`;
}
