import type { Accounts } from './accounts.ts'
import type { Attempts } from './attempts.ts'
import { readForm } from './form.ts'
import { identify, type Proof } from './identify.ts'
import type { createJourneys } from './journeys.ts'
import { type LoftyOAuth, OAuthFailure } from './oauth.ts'
import { HOME, safeReturn } from './return-to.ts'
import type { Sessions } from './sessions.ts'
import type { Form } from './sign-in-page.ts'
import { type Told, told } from './told.ts'
import type { Visit } from './visit.ts'

/** What signing in needs. */
interface Parts {
  sessions: Sessions
  accounts: Accounts
  attempts: Attempts
  journeys: ReturnType<typeof createJourneys>
  /** Undefined where agents sign in with their API keys only. */
  oauth: LoftyOAuth | undefined
}

/** Somebody who wants to sign in or out. */
interface Guest {
  request: Request
  visit: Visit
  /** Shows the sign-in page, in the guest's language. */
  show: (form: Form) => Response
}

const LONGEST_KEY = 4000

const WRONG_KEY = told('Lofty did not accept this key. Copy it again from Lofty, whole, and paste it here.')
const NOT_BY_LOFTY = told('Signing in with Lofty did not succeed. Try once more.')
const UNREACHABLE = told('Lofty cannot be reached to sign you in. Try again in a moment.')
const TOO_MANY = told('Too many attempts failed from your address. Wait a minute, then try again.')

const WRONG: Proof = { isWrong: true, status: 401, problem: undefined }

/** Answers `/signin`, `/signin/lofty`, `/signin/callback` and `/signout`; undefined for any other address. */
export function createSignIn({ sessions, accounts, attempts, journeys, oauth }: Parts) {
  const withLofty = oauth !== undefined

  /** Signs in whom `prove` finds, unless too many attempts failed from the same address; `wrong` says what a failure means. */
  async function attempt(guest: Guest, wrong: Told, wanted: string | null | undefined, prove: () => Promise<Proof>) {
    const { request, visit, show } = guest
    const returnTo = safeReturn(wanted)
    const waitMs = await attempts.take(visit.client)
    if (waitMs !== undefined) {
      const refusal = show({ status: 429, problem: TOO_MANY, returnTo, withLofty })
      refusal.headers.set('retry-after', String(Math.ceil(waitMs / 1000)))
      return refusal
    }
    const proof = await prove()
    if ('held' in proof || !proof.isWrong) await attempts.giveBack(visit.client)
    if ('held' in proof) return goTo(returnTo, await sessions.begin(request.headers, proof, proof.held))
    // Every wrong key is answered alike, whatever Lofty says about it.
    return show({ ...(proof.isWrong ? { status: 401, problem: wrong } : proof), returnTo, withLofty })
  }

  async function signInByKey(guest: Guest) {
    const form = await readForm(guest.request)
    const key = form?.get('key')?.trim() ?? ''
    const isKey = /^[\x21-\x7e]+$/.test(key) && key.length <= LONGEST_KEY
    return attempt(guest, WRONG_KEY, form?.get('returnTo'), async () => (isKey ? identify(accounts, { kind: 'key', key }) : WRONG))
  }

  async function leaveForLofty(lofty: LoftyOAuth, { origin }: Visit, returnTo: string) {
    const { location, journey } = await lofty.leave(`${origin}/signin/callback`)
    return goTo(location, journeys.begin({ ...journey, returnTo }))
  }

  async function comeBack(lofty: LoftyOAuth, guest: Guest) {
    const { headers, url } = guest.request
    const journey = journeys.end(headers)
    const response = await attempt(guest, NOT_BY_LOFTY, journey?.returnTo, async () => {
      try {
        return journey ? await identify(accounts, await lofty.comeBack(new URL(url).searchParams, journey)) : WRONG
      } catch (error) {
        if (!(error instanceof OAuthFailure)) throw error
        return { isWrong: error.reason === 'refused', status: 502, problem: UNREACHABLE }
      }
    })
    response.headers.append('set-cookie', journeys.drop())
    return response
  }

  async function signOut({ headers }: Request) {
    const response = goTo('/signin', await sessions.end(headers))
    // Not "cookies": browsers would drop those of every host of the same domain, and ours is dropped already.
    response.headers.set('clear-site-data', '"cache", "storage"')
    return response
  }

  return async function signIn(guest: Guest): Promise<Response | undefined> {
    const { request, visit, show } = guest
    const { pathname, searchParams } = new URL(request.url)
    const returnTo = safeReturn(searchParams.get('returnTo'))
    switch (`${request.method === 'HEAD' ? 'GET' : request.method} ${pathname}`) {
      case 'GET /signin':
        return (await sessions.find(request.headers)) ? goTo(returnTo) : show({ status: 200, returnTo, withLofty })
      case 'POST /signin':
        return signInByKey(guest)
      case 'GET /signin/lofty':
        return oauth ? leaveForLofty(oauth, visit, returnTo) : goTo('/signin')
      case 'GET /signin/callback':
        return oauth ? comeBack(oauth, guest) : goTo('/signin')
      case 'POST /signout':
        return signOut(request)
      case 'GET /signout':
        return goTo(HOME)
    }
    return undefined
  }
}

function goTo(location: string, cookie?: string): Response {
  return new Response(null, { status: 303, headers: { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) } })
}
