import type { Held, Snapshot } from './held.ts'
import { nextTask } from './next-task.ts'
import { createPackReader, createPackWriter } from './pack.ts'
import type { Store } from './store.ts'

export interface SnapshotTerms {
  /** The code that makes the index: what other code made is not read. Undefined where nobody can tell: nothing is kept then. */
  madeBy: string | undefined
  /** After so many changes a new one is worth it: fewer are read again from the pages in no time. */
  after: number
}

/**
 * Keeps the index as it stands in memory beside the pages it was made from, so that it need not be made again each time
 * the book is opened. It only saves time: the pages alone say what is in the book.
 */
export function createSnapshots(opening: Promise<Store>, held: Held, { madeBy, after }: SnapshotTerms) {
  let keptAt = 0

  return {
    /** Takes in what was kept, in one long task, not before `calm`; undefined when there is nothing that may be believed. */
    async open(calm: Promise<unknown>): Promise<Snapshot | undefined> {
      const bytes = madeBy && (await (await opening).readIndex())
      if (!bytes) return undefined
      await calm
      const from = createPackReader(bytes)
      return from.names()[0] === madeBy ? held.read(from) : undefined
    },
    /** Keeps the index when it is worth it, in short tasks; gives up when the book changes meanwhile. */
    async keep(): Promise<void> {
      const { changes } = held
      if (madeBy === undefined || changes - keptAt < after) return
      const to = createPackWriter()
      to.names([madeBy])
      for (const _ of held.write(to)) {
        await nextTask()
        if (held.changes !== changes) return
      }
      await (await opening).writeIndex(to.bytes())
      keptAt = changes
    },
  }
}
