import { seal, unseal } from '../../book/seal.ts'

/** Compresses a text, and seals it under its name where there is a key. */
export async function sealText(keys: readonly string[], name: string, text: string): Promise<string> {
  const { iv, bytes } = await seal(await importKey(keys[0]), name, new TextEncoder().encode(text))
  return `${toBase64(iv)}.${toBase64(new Uint8Array(bytes))}`
}

/** @throws when none of the keys opens it. */
export async function unsealText(keys: readonly string[], name: string, sealed: string): Promise<string> {
  const [iv = '', bytes = ''] = sealed.split('.')
  const opening = (keys.length > 0 ? keys : [undefined]).map(async (key) =>
    unseal(await importKey(key), name, { iv: fromBase64(iv), bytes: fromBase64(bytes).buffer }),
  )
  return new TextDecoder().decode(await Promise.any(opening))
}

async function importKey(key: string | undefined): Promise<CryptoKey | undefined> {
  if (key === undefined) return undefined
  return crypto.subtle.importKey('raw', fromBase64(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** Reads base64url too. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
}
