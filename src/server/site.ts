import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import type { App } from './app.ts'
import { ownPath } from './own-paths.ts'
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
].join('; ')

const SITE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

/**
 * The built page and the server behind it, for `npm start` and `vite preview`.
 * @param root the folder of the built page.
 * @throws SettingsError when there is none.
 */
export function createSite(
  app: App,
  root: string,
): (request: Request, node: { incoming: Pick<IncomingMessage, 'url'> }) => Promise<Response> {
  const index = join(root, 'index.html')
  if (!existsSync(index)) throw new SettingsError('The page has not been built: run "npm run build" first.')
  const page = withSource(readFileSync(index, 'utf8'), app.sampleLeads)
  const files = new Hono()
  files.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(SITE_HEADERS)) context.header(name, value)
    // The names of built files change with their content.
    const isHashed = context.req.path.startsWith('/assets/') && context.res.status < 300
    if (!context.res.headers.has('cache-control')) {
      context.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
  })
  // The page has one address for every search and lead; only names with a dot in their last part are files.
  files.get(':path{(.*/)?([^./]*|index\\.html)}', (context) =>
    context.html(page, 200, { 'cache-control': 'no-store', 'content-security-policy': CONTENT_POLICY, 'x-frame-options': 'DENY' }),
  )
  files.get('/.*', (context) => context.notFound())
  files.get('*', serveStatic({ root, precompressed: true }))

  return async function site(request, { incoming }) {
    const owner = ownPath(incoming.url ?? '')
    if (owner === 'ours') return app.fetch(request)
    return owner === 'page' ? files.fetch(request) : new Response(null, { status: 404, headers: SITE_HEADERS })
  }
}
