/**
 * Hands on the bytes of a file of a copy that is opened from disk, where a page may load nothing but scripts: each file is a
 * script that hands its bytes over in base64.
 */

declare global {
  interface Window {
    gongkaiFile?: (base64: string) => void;
  }
}

/** Loads the file that is carried by the script of its name. */
export function loadBytes(address: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    let bytes: Uint8Array | undefined;
    // Scripts run one at a time, and `currentScript` says whose bytes these are.
    carried.set(script, (base64) => {
      bytes = decode(base64);
    });
    const end = (): void => {
      carried.delete(script);
      script.remove();
      if (bytes === undefined) reject(new Error(`${address} cannot be read`));
      else resolve(bytes);
    };
    script.onload = end;
    script.onerror = end;
    script.src = `${address}.js`;
    document.head.append(script);
  });
}

const carried = new Map<HTMLOrSVGScriptElement | null, (base64: string) => void>();

window.gongkaiFile = (base64) => carried.get(document.currentScript)?.(base64);

function decode(base64: string): Uint8Array | undefined {
  try {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
