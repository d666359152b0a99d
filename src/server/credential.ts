import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import type { LoftyAccess } from './settings.ts'

/** What an agent signed in with. Times in epoch milliseconds. */
export const credential = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('key'), key: z.string() }),
  z.object({
    kind: z.literal('oauth'),
    accessToken: z.string(),
    refreshToken: z.optional(z.string()),
    expiresAt: z.number(),
    /** When a new token is asked for. */
    renewAt: z.number(),
  }),
])

export type Credential = z.infer<typeof credential>
export type OAuthCredential = Extract<Credential, { kind: 'oauth' }>

/** How Lofty is asked with an agent's credential. */
export function accessOf(held: Credential, origin: string): LoftyAccess {
  const [scheme, secret] = held.kind === 'key' ? ['token', held.key] : ['Bearer', held.accessToken]
  return { origin, authorization: `${scheme} ${secret}`, secret, variable: undefined }
}

/** Names a secret without giving it away: the same everywhere, whatever else a server is set up with. */
export function fingerprint(secret: string): string {
  return createHmac('sha256', secret).update('leadbook credential').digest('base64url')
}
