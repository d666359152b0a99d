import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { admit } from './admit.ts'
import type { App } from './app.ts'
import { toListener } from './listener.ts'
import { SettingsError } from './settings.ts'
import { withSource } from './source-meta.ts'

/** The page may run and load what this server serves, and show pictures of homes; nothing else. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** What the page may do in the browser: nothing of what the browser would have to ask its user for. */
const CLOSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

const PAGE_HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'x-frame-options': 'DENY',
}

/**
 * The built page and the server behind it, for `npm start` and `vite preview`.
 * @param root the folder of the built page.
 * @throws SettingsError when there is none.
 */
export function createSite(app: App, root: string): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const index = join(root, 'index.html')
  if (!existsSync(index)) throw new SettingsError('The page has not been built: run "npm run build" first.')
  const page = withSource(readFileSync(index, 'utf8'), app.sampleLeads)
  const files = new Hono()
  // Hidden files, and what only the development server has, are no names of the page's.
  files.get(':path{[.@_].*}', (context) => context.notFound())
  // The page has one address for every search and lead; only names with a dot in their last part are files.
  files.get(':path{(.*/)?([^./]*|index\\.html)}', (context) => context.html(page, 200, PAGE_HEADERS))
  files.get('*', async (context, next) => {
    await next()
    // The names of built files change with their content.
    const isHashed = context.req.path.startsWith('/assets/')
    if (context.res.ok) context.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  files.get('*', serveStatic({ root, precompressed: true }))

  const listeners = { ours: toListener(app.fetch), page: toListener((request) => files.fetch(request)) }
  return function site(incoming, outgoing) {
    const owner = admit(incoming, outgoing, app.hosts)
    if (owner) void listeners[owner](incoming, outgoing)
  }
}
