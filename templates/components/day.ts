/** Hands on a day as `<time>`: ISO digits in lists, Chinese words in sentences. */
import type { ShownDate } from "../../scripts/page/blocks.ts";
import { type Html, html } from "./html.ts";

/** The day in figures, `2024-05-24`, for lists. */
export function listedDay(date: ShownDate): Html {
  return html`<time datetime="${date.iso}">${date.iso}</time>`;
}

/** The day in words, `2024年5月24日`, for sentences. */
export function spokenDay(date: ShownDate): Html {
  return html`<time datetime="${date.iso}">${date.text}</time>`;
}
