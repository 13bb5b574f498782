import { hashSizeLimitBytes } from '../../core/evidence/evidenceFiles.ts';
import { sha256Of } from '../../core/text/sha256.ts';

/** Bytes of the largest file that is hashed where the host cannot do it: 1.5 MB take a second then. */
const slowLimitBytes = 2 * 1024 * 1024;

/** Bytes of the largest file that is read to compare it on this host. */
export function digestLimitBytes(): number {
  return hasFastDigest() ? hashSizeLimitBytes : slowLimitBytes;
}

/** A page that came over plain http has no `subtle`, nor has its extension host (W3C Web Cryptography, section 10). */
function hasFastDigest(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** SHA-256 of bytes as 64 hexadecimal digits: by the host's own cryptography, off its thread, where it has one. */
export async function digest(bytes: Uint8Array): Promise<string> {
  if (!hasFastDigest()) return sha256Of(bytes);
  // What VS Code gives is never shared memory, which alone `digest` refuses.
  const hash = await globalThis.crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
