/** What the server says to the page in its head. */
export function toldBy(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
}

/** Who is signed in; undefined where nobody has to be. */
export const agent = toldBy('leadbook-agent')

/** All tabs of this browser. */
const tabs = agent === undefined ? undefined : new BroadcastChannel('leadbook')
let isLeaving = false

/** Says in the other tabs that this one signs out. */
export function tellOthers(): void {
  isLeaving = true
  tabs?.postMessage('signed out')
}

/** Takes care that no lead stays on a screen, nor comes back by the Back button, once the agent has signed out. */
export function watchSignOut(): void {
  if (!tabs) return
  tabs.onmessage = () => {
    document.body.replaceChildren()
    window.location.replace('/signin')
  }
  window.addEventListener('pagehide', () => isLeaving && document.body.replaceChildren())
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    document.body.replaceChildren()
    window.location.reload()
  })
}
