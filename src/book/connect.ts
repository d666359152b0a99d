import type { BookEvent } from './book.ts'
import { type Client, createClient, type Methods, type Port } from './rpc.ts'
import type { BookMethods } from './worker.ts'

const ASKED = 'leadbook-persist-asked'

/**
 * The page's side of a book in a worker. `Asked` is what the worker's own file adds to the questions any book answers.
 */
export function connectBook<Asked extends Methods>(worker: Port, onEvent: (event: BookEvent) => void): Client<BookMethods & Asked> {
  return createClient<BookMethods & Asked, BookEvent>(worker, (event) => {
    if (event.does === 'progress' && event.progress.isComplete) void askToPersist()
    onEvent(event)
  })
}

/** Asks the browser once not to clear the book when room gets short; some browsers ask the person. */
async function askToPersist(): Promise<void> {
  if (!navigator.storage?.persist || localStorage.getItem(ASKED)) return
  localStorage.setItem(ASKED, 'yes')
  await navigator.storage.persist().catch(() => false)
}
