/** Hands on whether a commit's author is the person named: by e-mail where one is registered, else by name. */
import type { GitHand } from "../../source/git-commit.ts";

/** A person who may review, as far as the audit needs to know. E-mails in lower case. */
export interface AuditedPerson {
  readonly name: string;
  readonly emails: readonly string[];
}

/** Who a hand is. */
export interface People {
  /** True where the list of persons is not empty. */
  readonly known: boolean;
  /** Whether the hand belongs to the person of this name; `undefined` as reason means it does. */
  readonly reasonNot: (name: string, hand: GitHand) => string | undefined;
  readonly has: (email: string) => boolean;
}

/** Indexes the persons. One name may be borne by two: either will do. */
export function indexPeople(persons: readonly AuditedPerson[]): People {
  const emails = new Map<string, Set<string>>();
  for (const { name, emails: own } of persons) {
    const known = emails.get(name) ?? new Set<string>();
    for (const email of own) known.add(email.toLowerCase());
    emails.set(name, known);
  }
  const all = new Set([...emails.values()].flatMap((own) => [...own]));
  return {
    known: persons.length > 0,
    reasonNot: (name, hand) => {
      const own = emails.get(name);
      if (own && own.size > 0) return own.has(hand.email) ? undefined : `${hand.email} 不是${name}登记的邮箱`;
      if (hand.name === name) return undefined;
      return own ? `${name}没有登记邮箱，提交人的姓名也不同` : `提交人的姓名和${name}不同`;
    },
    has: (email) => all.has(email.toLowerCase()),
  };
}
