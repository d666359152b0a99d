import type { Claim } from './claims.ts'
import type { Clock } from './clock.ts'
import type { Credential, OAuthCredential } from './credential.ts'
import { type LoftyOAuth, OAuthFailure } from './oauth.ts'
import type { Session, Sessions } from './sessions.ts'

/** How often it is looked whether another server has renewed a token, in milliseconds. */
const POLL = 250

/**
 * Gives the credential of a session with a token that is still good, renewing it at Lofty when it is about to end: once,
 * however many requests come at that moment, and to however many servers: a refresh token counts once. Undefined when
 * Lofty refuses, and then the session has ended.
 * @throws OAuthFailure `unreachable` when Lofty cannot say and the old token is used up.
 */
export function createFreshness(sessions: Sessions, oauth: LoftyOAuth | undefined, clock: Clock, claim: Claim) {
  const renewals = new Map<string, Promise<Credential | undefined>>()
  const isPast = (moment: number) => moment <= clock.date()

  async function renew(id: string, headers: Headers, isUsedUp: boolean): Promise<Credential | undefined> {
    const release = await claim(`renewal:${id}`, isUsedUp)
    try {
      // Read anew: another request may have renewed it just before.
      const session = await sessions.find(headers)
      const held = session?.credential
      if (!session || held?.kind !== 'oauth' || !isPast(release ? held.renewAt : held.expiresAt)) return held
      if (release) return await renewAtLofty(session, held, headers)
    } finally {
      release?.()
    }
    await new Promise<void>((resolve) => clock.after(POLL, resolve))
    return renew(id, headers, true)
  }

  async function renewAtLofty(session: Session, held: OAuthCredential, headers: Headers): Promise<Credential | undefined> {
    try {
      const next = await oauth?.refresh(held)
      if (next) await session.renew(next)
      return next
    } catch (error) {
      if (!(error instanceof OAuthFailure)) throw error
      if (error.reason === 'unreachable' && !isPast(held.expiresAt)) return held
      if (error.reason === 'unreachable') throw error
      await sessions.end(headers)
      return undefined
    }
  }

  return async function freshCredential({ id, credential }: Session, headers: Headers): Promise<Credential | undefined> {
    if (credential.kind === 'key' || !isPast(credential.renewAt)) return credential
    const underway = renewals.get(id) ?? renew(id, headers, isPast(credential.expiresAt)).finally(() => renewals.delete(id))
    renewals.set(id, underway)
    return underway
  }
}
