import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Seals and signs under the secrets of a server: the first seals, all open, so that secrets can be changed. */
export interface Seal {
  /** `salt` is part of the key: who does not know it cannot open what was sealed. */
  close(text: string, purpose: string, salt: string): string
  /** What was sealed, and whether under an older secret; undefined when it is not ours or was changed. */
  open(sealed: string, purpose: string, salt: string): Opened | undefined
  /** Keys for what is sealed elsewhere, one for each secret, the one to seal with first; nothing tells the secret from them. */
  keys(purpose: string, salt: string): string[]
  sign(text: string): string
  /** Whether the signature is ours, under which secret. Compares in constant time. */
  verify(text: string, signature: string): Pick<Opened, 'isOld'> | undefined
}

interface Opened {
  text: string
  isOld: boolean
}

export function createSeal(secrets: readonly string[]): Seal {
  const [newest = ''] = secrets

  /** The first secret for which something comes out. */
  function withEach<Out>(attempt: (secret: string) => Out | undefined): { out: Out; isOld: boolean } | undefined {
    for (const secret of secrets) {
      const out = attempt(secret)
      if (out !== undefined) return { out, isOld: secret !== newest }
    }
    return undefined
  }

  return {
    close(text, purpose, salt) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(CIPHER, deriveKey(newest, purpose, salt), iv)
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
    },
    open(sealed, purpose, salt) {
      const found = withEach((secret) => decrypt(Buffer.from(sealed, 'base64url'), deriveKey(secret, purpose, salt)))
      return found && { text: found.out, isOld: found.isOld }
    },
    keys: (purpose, salt) => secrets.map((secret) => Buffer.from(deriveKey(secret, purpose, salt)).toString('base64url')),
    sign: (text) => signWith(newest, text),
    verify(text, signature) {
      const given = Buffer.from(signature)
      const found = withEach((secret) => {
        const own = Buffer.from(signWith(secret, text))
        return (own.length === given.length && timingSafeEqual(own, given)) || undefined
      })
      return found && { isOld: found.isOld }
    },
  }
}

function decrypt(bytes: Buffer, key: Uint8Array): string | undefined {
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

function signWith(secret: string, text: string): string {
  return createHmac('sha256', deriveKey(secret, 'signature', ''))
    .update(text)
    .digest('base64url')
}

function deriveKey(secret: string, purpose: string, salt: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, `leadbook ${purpose}`, 32))
}
