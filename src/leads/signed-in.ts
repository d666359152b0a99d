import type { SyntheticEvent } from 'react'
import { endBook } from './book.ts'
import { toldBy } from './told-by.ts'
import { takeSealed } from './views/kept-views.ts'

/** Who is signed in; undefined where nobody has to be. */
export const agent = toldBy('leadbook-agent')

/** Milliseconds. */
const LONGEST_CLEARING = 3000

/** All tabs of this browser. */
const tabs = agent === undefined ? undefined : new BroadcastChannel('leadbook')

/** Ends the session and takes the leads off the screen in every tab of this browser. Where that cannot be asked, the form itself goes. */
export async function signOut(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
  event.preventDefault()
  const form = event.currentTarget
  const putBack = takeSealed()
  const { type } = await fetch(form.action, { method: 'POST', redirect: 'manual' }).catch(() => Response.error())
  if (type !== 'opaqueredirect') {
    form.submit()
    return
  }
  // The keys go first. Files that another tab still holds open must not keep anybody signed in.
  await Promise.race([endBook(), new Promise((over) => setTimeout(over, LONGEST_CLEARING))])
  putBack()
  // Told before the session has ended, the other tabs would be let in again.
  tabs?.postMessage('signed out')
  leave()
}

function leave() {
  document.body.replaceChildren()
  window.location.replace('/signin')
}

/** Takes care that no lead stays on a screen, nor comes back by the Back button, once the agent has signed out. */
export function watchSignOut(): void {
  if (!tabs) return
  tabs.onmessage = leave
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    document.body.replaceChildren()
    window.location.reload()
  })
}
