import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { admit } from './admit.ts'
import type { App } from './app.ts'
import { toListener } from './listener.ts'
import { PAGE_HEADERS } from './page-headers.ts'
import { withMeta } from './page-meta.ts'
import { signInHref } from './return-to.ts'
import { SettingsError } from './settings.ts'
import { type Form, writeSignInPage } from './sign-in-page.ts'
import { languageOf } from './told.ts'
import { ValkeyLost } from './valkey.ts'

/**
 * The built page and the server behind it, for `npm start` and `vite preview`.
 * @param root the folder of the built page.
 * @throws SettingsError when there is none.
 */
export function createSite(app: App, root: string): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const index = join(root, 'index.html')
  if (!existsSync(index)) throw new SettingsError('The page has not been built: run "npm run build" first.')
  const built = readFileSync(index, 'utf8')
  const { door } = app
  const files = new Hono()
  files.onError((error, context) => {
    if (error instanceof ValkeyLost)
      return context.text('Leadbook cannot look up your sign-in at the moment. Reload in a few seconds.', 503)
    throw error
  })
  // Hidden files, and what only the development server has, are no names of the page's.
  files.get(':path{[.@_].*}', (context) => context.notFound())
  // The page has one address for every search and lead; only names with a dot in their last part are files.
  files.get(':path{(.*/)?([^./]*|index\\.html)}', async (context) => {
    const session = await door?.find(context.req.raw.headers)
    if (door && !session) return context.redirect(signInHref(new URL(context.req.url)), 303)
    if (session?.cookie) context.header('set-cookie', session.cookie)
    return context.html(withMeta(built, app.tell(session)), 200, PAGE_HEADERS)
  })
  files.get('*', async (context, next) => {
    await next()
    // The names of built files change with their content.
    const isHashed = context.req.path.startsWith('/assets/')
    if (context.res.ok) context.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  files.get('*', serveStatic({ root, precompressed: true }))

  const showForm = (request: Request) => (form: Form) =>
    new Response(writeSignInPage(built, form, languageOf(request.headers)), {
      status: form.status,
      headers: { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8' },
    })
  const page = toListener(async (request, { incoming }) => {
    const visit = app.visit(incoming)
    return (visit && (await door?.signIn({ request, visit, show: showForm(request) }))) ?? files.fetch(request)
  })
  const listeners = { ours: toListener(app.fetch), page }
  return function site(incoming, outgoing) {
    const owner = admit(incoming, outgoing, app)
    if (owner) listeners[owner](incoming, outgoing)
  }
}
