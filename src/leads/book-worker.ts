import { createIndex } from '../book/book-index.ts'
import { serveBook } from '../book/worker.ts'
import type { Lead } from '../lofty/lead.ts'
import { bookAnswers } from './book-answers.ts'
import { leadParts } from './book-parts.ts'
import { leadFields } from './lead-fields.ts'
import { searchTexts } from './search-texts.ts'

// The page names the worker after the account whose leads these are.
const index = createIndex<Lead>(leadFields, searchTexts)
// Built, this file is named after what is in it; while it is developed nothing tells one version of it from another.
const madeBy = import.meta.env.PROD ? self.location.pathname : undefined
serveBook(self, self.name, index, { ...leadParts, madeBy }, (book) => bookAnswers(book, index))
