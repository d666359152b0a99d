import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts'
import { createApp } from './app.ts'
import { portOf, writePage } from './built-page.ts'
import { createFakeClock } from './fake-clock.ts'
import { createListener } from './listener.ts'
import { readSettings } from './settings.ts'
import { readReach } from './sign-in-settings.ts'
import { createSite } from './site.ts'

/** A browser as far as signing in needs one: it keeps cookies and follows nothing by itself. */
export interface Browser {
  cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Answered>
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Answered>
}

interface Answered {
  status: number
  headers: Headers
  text: string
  location: string
}

/** The production server with sign-in, in front of a sandbox Lofty: for tests. */
export interface SignedSite {
  origin: string
  port: number
  lofty: Sandbox
  clock: ReturnType<typeof createFakeClock>
  /** What it has logged. */
  lines: string[]
  /** All that it has answered to `browsers`, headers included. */
  received: string[]
  newBrowser(): Browser
  close(): Promise<void>
}

export async function startSignedSite(env: Record<string, string> = {}, options: SandboxOptions = {}): Promise<SignedSite> {
  const lofty = await startSandbox({ leads: 200, callsPerMinute: 100_000, ...options })
  const clock = createFakeClock()
  const lines: string[] = []
  const received: string[] = []
  const folder = writePage()
  const all = {
    SESSION_SECRET: 's'.repeat(32),
    LOFTY_BASE_URL: lofty.url,
    LOFTY_CALLS_PER_MINUTE: '100000',
    LOFTY_CLIENT_ID: lofty.oauth.clientId,
    LOFTY_AUTHORIZE_URL: lofty.url + lofty.oauth.authorizePath,
    LOFTY_TOKEN_URL: lofty.url + lofty.oauth.tokenPath,
    ...env,
  }
  const app = createApp(readSettings(all, 0), {
    log: (line) => lines.push(JSON.stringify(line)),
    reach: readReach(all, '127.0.0.1'),
    clock,
  })
  const server = createListener(createSite(app, folder)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const port = portOf(server)
  const origin = `http://127.0.0.1:${port}`

  function newBrowser(): Browser {
    const cookies = new Map<string, string>()
    async function ask(path: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Answered> {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(origin + path, { ...init, headers: { cookie, ...init.headers }, redirect: 'manual' })
      for (const each of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(each) ?? []
        if (/Max-Age=0/.test(each)) cookies.delete(name)
        else cookies.set(name, value)
      }
      const text = await response.text()
      received.push([...response.headers].join('\n'), text)
      return { status: response.status, headers: response.headers, text, location: response.headers.get('location') ?? '' }
    }
    return {
      cookies,
      get: (path, headers = {}) => ask(path, { headers }),
      post: (path, form = {}, headers = { origin }) => ask(path, { method: 'POST', body: new URLSearchParams(form), headers }),
    }
  }

  const close = async () => {
    server.closeAllConnections()
    server.close()
    await app.close()
    await lofty.close()
    rmSync(folder, { recursive: true })
  }
  return { origin, port, lofty, clock, lines, received, newBrowser, close }
}
