import type { Held } from './held.ts'
import type { Store } from './store.ts'

/** Beyond the numbers that others give their notes. */
const NOTE = 2 ** 32
/** So many answers are kept, those asked for last. */
const MOST_KEPT = 6

/** Answers by what was asked, the code that gave them, and the newest page of the book they were given from. */
interface Kept {
  madeBy: string
  page: number
  answers: [question: string, answer: string][]
}

/**
 * The first answers people ask for when they come back, kept sealed beside the leads: they are there long before the index
 * is. They count for the code that gave them, and only while the book is what it was: each change of it adds a page.
 * `rested`: over when all pages were read and there is time.
 */
export function createKeptAnswers(opening: Promise<Store>, held: Held, madeBy: string | undefined, rested: () => Promise<void>) {
  /** Answers given in this tab, with the changes there had been. */
  const given = new Map<string, { answer: string; changes: number }>()
  const read = readKept().catch(() => undefined)
  let isOver = false
  let noteAsked: () => void = () => undefined
  const asked = new Promise<void>((over) => {
    noteAsked = over
  })
  let keeping: Promise<void> | undefined

  async function readKept(): Promise<Kept | undefined> {
    if (madeBy === undefined) return undefined
    const store = await opening
    const [text, numbers] = await Promise.all([store.readNote(NOTE), store.numbers()])
    if (text === undefined) return undefined
    const kept: Kept = JSON.parse(text)
    return kept.madeBy === madeBy && kept.page === numbers.at(-1) ? kept : undefined
  }

  /** Keeps what was given and still holds. */
  async function keep() {
    const before = await read
    const page = held.nextPage() - 1
    for (const [question, { changes }] of given) if (changes !== held.changes) given.delete(question)
    if (madeBy === undefined || given.size === 0) return
    const still = before?.page === page ? before.answers : []
    const fresh = [...given].map(([question, { answer }]): Kept['answers'][number] => [question, answer])
    const answers = [...new Map([...still, ...fresh])].slice(-MOST_KEPT)
    await (await opening).writeNote(NOTE, JSON.stringify({ madeBy, page, answers } satisfies Kept))
  }

  return {
    /** Over once it is known which there are. */
    read,
    /** Over once somebody asked for one. */
    asked,
    /** What would be answered now, had the book been read; undefined when nobody knows. */
    async find(question: string): Promise<string | undefined> {
      const answers = new Map((await read)?.answers)
      noteAsked()
      return isOver ? undefined : answers.get(question)
    },
    /** The book answers by itself from now on. */
    end() {
      isOver = true
    },
    /** Notes an answer for the next time the book is opened, given from it as it was after so many changes; over once it is kept. */
    give(question: string, answer: string, changes: number): Promise<void> {
      given.delete(question)
      given.set(question, { answer, changes })
      keeping ??= rested()
        .then(keep)
        .catch(() => undefined)
        .finally(() => {
          keeping = undefined
        })
      return keeping
    },
  }
}
