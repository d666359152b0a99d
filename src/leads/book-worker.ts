import { createIndex } from '../book/book-index.ts'
import type { HeldIndex } from '../book/held.ts'
import { serveBook } from '../book/worker.ts'
import type { Lead } from '../lofty/lead.ts'
import { language } from '../texts/t.ts'
import { bookAnswers } from './book-answers.ts'
import { leadParts } from './book-parts.ts'
import { createGatheredHomes } from './gathered-homes.ts'
import { leadFields } from './lead-fields.ts'
import { searchTexts } from './search-texts.ts'

const index = createIndex<Lead>(leadFields, searchTexts)
const homes = createGatheredHomes()
const held: HeldIndex = {
  put(id, lead) {
    index.put(id, lead)
    homes.put(id, lead)
  },
  remove(id) {
    index.remove(id)
    homes.remove(id)
  },
  write: index.write,
  read: index.read,
}

// Built, this file is named after what is in it; while it is developed nothing tells one version of it from another.
const madeBy = import.meta.env.PROD ? self.location.pathname : undefined
// What the book says before its catalogue is there, if anything, is said in English: leads do not wait for words.
if (language === 'es') void import('../texts/spanish.ts').catch(() => undefined)

// The page names the worker after its language and the account whose leads these are.
const [, account = ''] = self.name.split(' ')
serveBook(self, account, held, { ...leadParts, madeBy, first: ['list'] }, (book) => bookAnswers(book, index, homes))
