import type { BookEvent } from '../book/book.ts'
import { connectBook } from '../book/connect.ts'
import { forgetBooks } from '../book/store.ts'
import { language } from '../texts/t.ts'
import type { BookAnswers } from './book-answers.ts'
import workerAddress from './book-worker.ts?worker&url'
import { endOffline, keepOffline } from './offline.ts'

/** The one address that may become a script. */
const policy = window.trustedTypes?.createPolicy('leadbook-worker', {
  createScriptURL(address) {
    if (address !== workerAddress) throw new TypeError('Only the book has a worker')
    return address
  },
})

/** Starts the account's book in a worker of its own. */
export function linkBook(account: string, onEvent: (event: BookEvent) => void, onBroken: () => void) {
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress
  const worker = new Worker(address, { type: 'module', name: `${language} ${account}` })
  worker.addEventListener('error', onBroken)
  const hear = (event: BookEvent) => {
    if (event.does === 'progress' && event.progress.isComplete && event.progress.asOf !== undefined) keepOffline(event.progress.asOf)
    onEvent(event)
  }
  return { ...connectBook<BookAnswers>(worker, hear), close: () => worker.terminate() }
}

export type BookLink = ReturnType<typeof linkBook>

/** Destroys the books that this browser keeps, and what would open them without the server. */
export async function forgetAll(): Promise<void> {
  await Promise.all([forgetBooks(), endOffline()])
}
