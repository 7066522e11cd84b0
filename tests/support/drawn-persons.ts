/** Hands on numbers as persons have them, made with their check digits when a test runs, so that none is ever written down. */
import type { Random } from "../generator/random.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the seventeen digits with their check digit. */
export function identityOf(body: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + "10X98765432".charAt(sum % 11);
}

/** Luhn. */
export function cardOf(body: string): string {
  const isValid = (digits: string): boolean =>
    [...digits].reverse().reduce((sum, digit, at) => {
      const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
      return sum + Math.floor(value / 10) + (value % 10);
    }, 0) %
      10 ===
    0;
  return body + ([..."0123456789"].find((digit) => isValid(body + digit)) ?? "");
}

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** GB 32100. */
export function creditCodeOf(body: string): string {
  let [sum, weight] = [0, 1];
  for (const sign of body) {
    sum += alphabet.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return body + alphabet.charAt((31 - (sum % 31)) % 31);
}

/** In full-width digits. */
export function widen(text: string): string {
  return text.replace(/[0-9X]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const counties = ["410328", "410324", "410103", "110101", "610102", "340702", "421126", "530102"];
const two = (value: number): string => String(value).padStart(2, "0");

/** A birthday as YYYYMMDD. */
export function drawBirthday(random: Random): string {
  return `${random.int(1935, 2015)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
}

export function drawIdentity(random: Random): string {
  return identityOf(
    `${random.pick(counties)}${drawBirthday(random)}${String(random.int(0, 999)).padStart(3, "0")}`,
  );
}

/** The form of fifteen digits, before 1999. */
export function drawOldIdentity(random: Random): string {
  const born = `${random.int(35, 84)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  return `${random.pick(counties)}${born}${random.int(100, 999)}`;
}

export function drawMobile(random: Random): string {
  const head = random.pick([
    "130",
    "135",
    "138",
    "139",
    "150",
    "155",
    "158",
    "166",
    "177",
    "180",
    "187",
    "189",
    "191",
    "199",
  ]);
  return head + String(random.int(0, 99_999_999)).padStart(8, "0");
}

export function drawCard(random: Random): string {
  const [head, length] = random.pick([
    ["622202", 19],
    ["621700", 19],
    ["622848", 19],
    ["622991", 19],
    ["623059", 19],
    ["625912", 16],
    ["436742", 16],
    ["955880", 19],
  ] as const);
  let body: string = head;
  while (body.length < length - 1) body += random.int(0, 9);
  return cardOf(body);
}
