/** What only the holder of the key can read or alter, as it is kept at rest. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

/** The form in which texts are sealed. One sealed in another form cannot be opened. */
const FORM = 'leadbook 1'

/** Compresses and encrypts bytes under their name: opened under another name they are refused. */
export async function seal(key: CryptoKey | undefined, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  return sealAsIs(key, name, await through(new CompressionStream('gzip'), bytes))
}

/** @throws when the bytes were altered, moved to another name, or sealed with another key. */
export async function unseal(key: CryptoKey | undefined, name: string, sealed: Sealed): Promise<Uint8Array> {
  const packed = await unsealAsIs(key, name, sealed)
  return new Uint8Array(await through(new DecompressionStream('gzip'), new Uint8Array(packed)))
}

/** As `seal`, without compressing. Without a key nothing is encrypted: for what never leaves memory. */
export async function sealAsIs(key: CryptoKey | undefined, name: string, bytes: ArrayBuffer): Promise<Sealed> {
  if (!key) return { iv: new Uint8Array(), bytes }
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, bytes: await crypto.subtle.encrypt(terms(iv, name), key, bytes) }
}

/** @throws as `unseal` does. */
export async function unsealAsIs(key: CryptoKey | undefined, name: string, { iv, bytes }: Sealed): Promise<ArrayBuffer> {
  return key ? crypto.subtle.decrypt(terms(iv, name), key, bytes) : bytes
}

function terms(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${FORM} ${name}`) }
}

function through(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const writer = stream.writable.getWriter()
  // What goes wrong here is thrown where the other end is read.
  writer.write(bytes).catch(() => undefined)
  writer.close().catch(() => undefined)
  return new Response(stream.readable).arrayBuffer()
}
