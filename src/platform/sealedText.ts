/** Length of a SHA-256 digest (FIPS 180-4) in hexadecimal digits. */
const digestLength = 64;

/**
 * A text as bytes that show any damage: its SHA-256 in hexadecimal, a line feed, and the text in UTF-8.
 *
 * The digest is computed outside of the event loop, by Web Crypto, which Node and browsers have alike.
 */
export async function sealText(text: string): Promise<Uint8Array> {
  const content = new TextEncoder().encode(text);
  const sealed = new Uint8Array(digestLength + 1 + content.length);
  sealed.set(new TextEncoder().encode(`${await digestOf(content)}\n`));
  sealed.set(content, digestLength + 1);
  return sealed;
}

/** The text of sealed bytes, or `undefined` for bytes that were damaged, cut off or never sealed. */
export async function unsealText(sealed: Uint8Array): Promise<string | undefined> {
  const seal = new TextDecoder().decode(sealed.subarray(0, digestLength + 1));
  const content = sealed.subarray(digestLength + 1);
  if (seal !== `${await digestOf(content)}\n`) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

async function digestOf(content: Uint8Array): Promise<string> {
  // The bytes are never shared between threads, which is all that the wider type allows for.
  const digest = await crypto.subtle.digest('SHA-256', content as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
