import type { QueryClient } from '@tanstack/react-query'
import type { Lead } from '../../lofty/lead.ts'
import type { Choice } from '../chosen/chosen.ts'
import type { ColumnId } from '../columns.tsx'
import type { Search } from '../search.ts'
import type { LeadList } from '../use-lead-list.ts'
import { leadsOf } from '../whole/leads-of.ts'
import { type Progress, type ReadOptions, readList } from '../whole/read-list.ts'
import { aboutOf, doubtsOf, type Exported, fileName } from './about.ts'
import { createCsv } from './csv.ts'
import { partsOf } from './parts.ts'
import type { Format } from './writer.ts'

/** What somebody wants exported, and how. */
export interface Wish {
  search: Search
  /** The search in words. */
  sentence: string
  list: LeadList
  hasBook: boolean
  /** Selected leads; undefined for all of the list. */
  chosen: ReadonlyMap<string, Choice> | undefined
  columns: readonly ColumnId[]
  allColumns: boolean
  format: Format
  /** A note above the headings of a CSV file. */
  withNote: boolean
}

export interface Made {
  file: Blob
  name: string
  exported: Exported
}

/**
 * Makes the file: leads are written as they are read, in the order of the list.
 * @throws LoftyError for what waiting does not mend; the signal's reason when it is aborted
 */
export async function runExport(
  client: QueryClient,
  wish: Wish,
  { onProgress, ...options }: ReadOptions & { onProgress: (progress: Progress) => void },
): Promise<Made> {
  const parts = partsOf(wish.columns, wish.allColumns)
  const writer = wish.format === 'csv' ? createCsv(parts, wish.withNote) : (await import('./xlsx.ts')).createXlsx(parts)
  let progress: Progress = { read: 0, of: undefined, found: 0, unreadable: 0, hasMoved: false }
  let written = 0
  const write = (leads: readonly Lead[]) => {
    writer.add(leads)
    written += leads.length
  }
  if (wish.chosen) {
    for await (const leads of leadsOf(wish.chosen, wish.list, wish.hasBook)) {
      options.signal.throwIfAborted()
      write(leads)
      onProgress({ ...progress, read: written, of: wish.chosen.size, found: written })
    }
  } else {
    for await (const { leads, ...next } of readList(client, wish.list.way, options)) {
      write(leads)
      progress = next
      onProgress(next)
    }
  }
  const matching = wish.chosen?.size ?? (wish.list.way.sifter ? progress.found : Math.max(written, progress.of ?? 0))
  const exported: Exported = {
    ...progress,
    search: wish.search,
    sentence: wish.sentence,
    isChosen: wish.chosen !== undefined,
    written,
    matching,
    allColumns: wish.allColumns,
    doubts: wish.chosen ? [] : doubtsOf(wish.list),
    now: Date.now(),
  }
  return { file: writer.finish(aboutOf(exported)), name: fileName(exported, wish.format), exported }
}
