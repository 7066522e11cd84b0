/** Hands on document numbers (发文字号) in the one official form, `国办发〔2014〕32号`, however they were typed. */

declare const number: unique symbol;

/** A document number with its year in 〔〕 (党政机关公文格式, GB/T 9704). */
export type DocumentNumber = string & { readonly [number]: true };

/** What was read, and whether its brackets or signs were not the official ones. */
export interface ReadDocumentNumber {
  readonly number: DocumentNumber;
  readonly variant: boolean;
}

const shape =
  /^([\p{Script=Han}A-Za-z]{1,20})\s*[〔[【〖（(［{﹝『「<《]\s*(\d{4})\s*[〕\]】〗）)］}﹞』」>》]\s*(?:第)?\s*(\d{1,5})\s*号$/u;

/** Reads a document number in every bracket that is typed for 〔〕; undefined where it is none. */
export function parseDocumentNumber(text: string): ReadDocumentNumber | undefined {
  const trimmed = text.trim();
  const parts = shape.exec(halfWidthDigits(trimmed));
  if (!parts) return undefined;
  const number = `${parts[1]}〔${parts[2]}〕${Number(parts[3])}号` as DocumentNumber;
  return { number, variant: number !== trimmed };
}

function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
