import { createIndex } from '../book/book-index.ts'
import { serveBook } from '../book/worker.ts'
import type { Lead } from '../lofty/lead.ts'
import { bookAnswers } from './book-answers.ts'
import { leadParts } from './book-parts.ts'
import { leadFields } from './lead-fields.ts'
import { searchTexts } from './search-texts.ts'

// The page names the worker after the account whose leads these are.
const index = createIndex<Lead>(leadFields, searchTexts)
serveBook(self, self.name, index, leadParts, (book) => bookAnswers(book, index))
