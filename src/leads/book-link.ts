import type { BookEvent } from '../book/book.ts'
import { connectBook } from '../book/connect.ts'
import { forgetBooks } from '../book/store.ts'
import type { BookAnswers } from './book-answers.ts'
import workerAddress from './book-worker.ts?worker&url'

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
  const worker = new Worker(address, { type: 'module', name: account })
  worker.addEventListener('error', onBroken)
  return { ...connectBook<BookAnswers>(worker, onEvent), close: () => worker.terminate() }
}

export type BookLink = ReturnType<typeof linkBook>

export { forgetBooks }
