import { failureFor } from './call.ts'
import { systemClock } from './clock.ts'
import { type Environment, variables } from './configuration.ts'
import { busyFailure } from './failures.ts'
import { type LoftyAccess, type Settings, SettingsError } from './settings.ts'
import type { Reach } from './sign-in-settings.ts'
import { askLofty, LONGEST_CALL, type Send } from './upstream.ts'
import { connectValkey } from './valkey.ts'

/** Names that are meant for Leadbook. */
const LIKE_OURS = /^(LOFTY|LEADBOOK|SANDBOX|SESSION|METRICS|SHUTDOWN|VALKEY)_/
const LIMIT_WINDOW = 60_000

/**
 * Looks whether Leadbook would work with these settings, asking Lofty once at most and, where there is one, Valkey.
 * @returns one sentence that says what it would do.
 * @throws SettingsError with one sentence that says what would not work. Neither holds a secret.
 */
export async function checkOnce(env: Environment, settings: Settings, { signIn }: Reach, send: Send): Promise<string> {
  const unknown = Object.keys(env).find((name) => LIKE_OURS.test(name) && !variables.some(([known]) => known === name))
  if (unknown) throw new SettingsError(`${unknown} is no setting of Leadbook’s: write it as README does, or remove it.`)
  if (settings.sharing) await expectValkey(settings.sharing.url)
  if (signIn) {
    const url = signIn.oauth?.tokenUrl ?? `${signIn.origin}/v1.0/me`
    await expectAnswer(url, signIn.oauth ? 'LOFTY_TOKEN_URL' : 'LOFTY_BASE_URL', send)
    return `The settings are good: agents would sign in ${signIn.oauth ? 'with Lofty' : 'with their own API keys'}, and Lofty answers.`
  }
  if (!settings.lofty) return 'The settings are good: there is no key, so Leadbook would show sample leads.'
  await expectTaken(settings.lofty, send)
  return 'The settings are good: Lofty takes the key.'
}

/** Lofty must say whose the key is. */
async function expectTaken(access: LoftyAccess, send: Send) {
  const question = { name: 'me' as const, leadId: undefined, params: new URLSearchParams() }
  const { signal } = new AbortController()
  const outcome = await askLofty(question, access, { send, clock: systemClock, signal, mayTakeMs: LONGEST_CALL })
  const isBusy = 'status' in outcome && outcome.status === 429
  const failure = isBusy ? busyFailure(LIMIT_WINDOW) : failureFor(outcome, 'me', access)
  if (failure) throw new SettingsError(failure.message)
}

/** Somebody must answer; what they say to a request without a credential does not matter. */
async function expectAnswer(url: string, variable: string, send: Send) {
  const status = await send(url, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_CALL) }).then(
    (response) => response.status,
    () => undefined,
  )
  if (status !== undefined && status < 500) return
  const why = status === undefined ? 'cannot be reached' : `has a problem of its own (${status})`
  throw new SettingsError(`Lofty ${why}: check ${variable} and the network of this machine, then try again.`)
}

async function expectValkey(url: string) {
  const valkey = connectValkey(url, systemClock, () => {})
  try {
    await valkey.run((redis) => redis.ping())
  } catch {
    throw new SettingsError('Valkey cannot be reached: check VALKEY_URL and that Valkey runs, or remove it.')
  } finally {
    valkey.close()
  }
}
