/** What a service worker hears: TypeScript describes it only where it describes no page. */
interface LastingEvent extends Event {
  /** Keeps the worker, and what it does, until this is done. */
  waitUntil(done: Promise<unknown>): void
}

interface AskedEvent extends LastingEvent {
  readonly request: Request
  /** The page's answer, which the browser asked for by itself. */
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}

interface WindowEventMap {
  install: LastingEvent
  activate: LastingEvent
  fetch: AskedEvent
}

/** The worker's own place among others. */
declare const registration: { navigationPreload?: { enable(): Promise<void> } }
declare const clients: { claim(): Promise<void> }

/** What the build says of itself: put in place of this name when the page is built. */
declare const __LEADBOOK_BUILD__: import('./role-of.ts').Build
