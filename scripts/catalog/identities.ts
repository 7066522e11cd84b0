/** Hands on the identity of notices: index numbers and addresses, each used once and by its owner. */

import { addressOfIndexNumber } from "../text/index-number.ts";
import type { Collector } from "../diagnostics/collector.ts";
import type { Agency } from "../record/agency.ts";
import type { Written } from "../record/fields.ts";
import { isOnTheWay } from "../record/life-cycle.ts";
import type { Notice } from "../record/notice.ts";
import type { UnreadNotice } from "../record/unread-notice.ts";

/**
 * Complains where an index number, a former one, or an address is used twice. What is on its way to publication takes numbers
 * too, but comes last: the complaint then stands in the draft and stops nobody else.
 */
export function checkIdentities(
  notices: readonly Notice[],
  unread: readonly UnreadNotice[],
  found: Collector,
): void {
  const numbers = new Map<string, string>();
  const addresses = new Map<string, string>();
  const settled = notices.filter(({ state }) => !isOnTheWay(state));
  const coming = notices.filter(({ state }) => isOnTheWay(state));
  const started = unread.filter(({ state }) => isOnTheWay(state));
  const claims = [...[...settled, ...coming].map(listNames), ...started.map(({ numbers: taken }) => taken)];
  for (const names of claims)
    for (const { text, place } of names) {
      const other = numbers.get(text);
      if (other !== undefined) {
        found.add("duplicate-index-number", place, { number: text, other });
        continue;
      }
      numbers.set(text, place.file);
      // Windows and some hosts fold case: two addresses that differ only in case are one.
      const address = addressOfIndexNumber(text).toLowerCase();
      const twin = addresses.get(address);
      if (twin !== undefined)
        found.add("address-collision", place, { address: addressOfIndexNumber(text), other: twin });
      else addresses.set(address, place.file);
    }
}

function listNames(notice: Notice): readonly Written[] {
  return [{ text: notice.indexNumber, place: notice.places("indexNumber") }, ...notice.formerIndexNumbers];
}

/** Complains where a notice's number does not begin with its publisher's prefix. */
export function checkPrefix(notice: Notice, publisher: Agency, found: Collector): void {
  const { indexPrefixes } = publisher;
  if (indexPrefixes.length === 0 || indexPrefixes.some((prefix) => beginsWith(notice.indexNumber, prefix)))
    return;
  const facts = { number: notice.indexNumber, agency: publisher.name, prefix: indexPrefixes.join("、") };
  found.add("index-number-prefix", notice.places("indexNumber"), facts);
}

function beginsWith(number: string, prefix: string): boolean {
  const rest = number.slice(prefix.length);
  return (
    number.startsWith(prefix) && (rest === "" || !/^[0-9A-Za-z]/.test(rest) || /[^0-9A-Za-z]$/.test(prefix))
  );
}
