import { roleOf } from './role-of.ts'

/**
 * Lets Leadbook open without its server. It keeps the files of one build and nothing else: no answer, and no page that the
 * server made, since those name the account. Whose book there is the page itself remembers, and forgets at signing out.
 *
 * While the server answers, the page is always its own, so that a new build shows at the next opening. A page that is open
 * keeps getting its own files from here, even when the server has later ones; this worker leaves for its successor when the
 * last such page has closed.
 */
const build = __LEADBOOK_BUILD__
const OURS = 'leadbook-'
const NAME = OURS + build.version

self.addEventListener('install', (event) => {
  // All of them or none: an install that lacks one is tried again by the browser.
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(build.files)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOthers(), registration.navigationPreload?.enable(), clients.claim()]))
})

self.addEventListener('fetch', (event) => {
  const role = roleOf(event.request, build, location.origin)
  if (role === 'file') event.respondWith(fileFor(event.request))
  if (role === 'page') event.respondWith(pageFor(event))
})

async function dropOthers() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name)))
}

async function fileFor(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: NAME, ignoreVary: true })) ?? fetch(request)
}

/** The server's page; without the server, the build's. */
async function pageFor({ request, preloadResponse }: AskedEvent): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch {
    return new Response(build.page, { headers: build.headers })
  }
}
