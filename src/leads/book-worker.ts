import { createIndex } from '../book/book-index.ts'
import { serveBook } from '../book/worker.ts'
import type { Lead } from '../lofty/lead.ts'
import { bookAnswers } from './book-answers.ts'
import { leadParts } from './book-parts.ts'
import { leadFields } from './lead-fields.ts'
import { createHomeBook } from './matches.ts'
import { searchTexts } from './search-texts.ts'

const index = createIndex<Lead>(leadFields, searchTexts)
const homes = createHomeBook()
const held = {
  put(id: string, lead: Lead) {
    index.put(id, lead)
    homes.put(id, lead)
  },
  remove(id: string) {
    index.remove(id)
    homes.remove(id)
  },
}

// The page names the worker after the account whose leads these are.
serveBook(self, self.name, held, leadParts, (book) => bookAnswers(book, index, homes))
