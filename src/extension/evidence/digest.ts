import { sha256Of } from '../../core/text/sha256.ts';

/** SHA-256 of bytes as 64 hexadecimal digits: by the host's own cryptography, off its thread, where it has one. */
export async function digest(bytes: Uint8Array): Promise<string> {
  // A page that came over plain http has no `subtle`, nor has its extension host (W3C Web Cryptography, section 10).
  const subtle: typeof globalThis.crypto.subtle | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined) return sha256Of(bytes);
  // What VS Code gives is never shared memory, which alone `digest` refuses.
  const hash = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
