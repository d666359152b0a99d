import type { Book } from '../book/book.ts'
import { type Lead, readLead } from '../lofty/lead.ts'
import { createHomeBook, type HomeBook } from './matches.ts'

/** The properties of all leads: gathered from the book when somebody first asks for them, kept up with it from then on. */
export interface GatheredHomes {
  put(id: string, lead: Lead): void
  remove(id: string): void
  from(book: Pick<Book, 'each'>): Promise<HomeBook>
}

export function createGatheredHomes(): GatheredHomes {
  let homes: HomeBook | undefined
  let gathered: Promise<HomeBook> | undefined

  async function gather(book: Pick<Book, 'each'>): Promise<HomeBook> {
    const found = createHomeBook()
    homes = found
    await book.each((id, text) => {
      const { leadPropertyList, firstName, lastName, emails, phones } = JSON.parse(text)
      if (!Array.isArray(leadPropertyList) || leadPropertyList.length === 0) return
      const lead = readLead({ leadId: id, firstName, lastName, emails, phones, leadPropertyList })
      if (lead.unreadable === undefined) found.put(id, lead)
    })
    return found
  }

  return {
    put: (id, lead) => homes?.put(id, lead),
    remove: (id) => homes?.remove(id),
    from(book) {
      gathered ??= gather(book)
      return gathered
    },
  }
}
