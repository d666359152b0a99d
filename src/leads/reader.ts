import { QueryObserver } from '@tanstack/react-query'
import type { View } from './blocks.ts'
import { joinBlocks, type KnownList } from './join-blocks.ts'
import { callsFor, fetchedBlocks, listToShow, refreshList, retryFailed } from './lead-list.ts'
import { createQueryClient } from './query-client.ts'
import { parseSearch, type Search } from './search.ts'
import { loftyWay, type Way } from './way.ts'

/** The page's list without a screen: what `useLeadList` does, for tests. */
export class Reader {
  readonly client = createQueryClient()
  private way: Way = loftyWay(parseSearch(''))
  view: View = { first: 0, last: 20, direction: 0 }
  /** Whose rows are shown. */
  private shownWay: Way = this.way
  /** What is shown. */
  list: KnownList = joinBlocks(new Map())
  /** What lets go of each call that a view needs. */
  private isWaiting = false
  private observed = new Map<string, () => void>()

  get search(): Search {
    return this.way.search
  }

  /** The search whose rows are shown. */
  get shown(): Search {
    return this.shownWay.search
  }

  /** Looks at rows of a search. */
  look(search: Search, view: View): void {
    if (search !== this.way.search) this.way = loftyWay(search)
    this.view = view
    this.render()
  }

  refresh(): void {
    void refreshList(this.client, this.way.source)
    this.render()
  }

  retry(): void {
    void retryFailed(this.client, this.way.source)
  }

  get isFetching(): boolean {
    return this.client.isFetching() > 0
  }

  /** Whether a call for a row on screen failed. */
  get hasFailed(): boolean {
    return callsFor(this.client, this.way.source, this.view).some(({ queryKey }) => this.client.getQueryState(queryKey)?.error)
  }

  /** Waits until nothing is asked any more. */
  async settle(): Promise<void> {
    do await new Promise((turn) => setImmediate(turn))
    while (this.isFetching)
    this.render()
    if (this.isFetching) await this.settle()
  }

  close(): void {
    for (const leave of this.observed.values()) leave()
    this.client.clear()
  }

  /** As the page does: what changes at one moment is drawn together. */
  private renderSoon(): void {
    if (this.isWaiting) return
    this.isWaiting = true
    queueMicrotask(() => {
      this.isWaiting = false
      this.render()
    })
  }

  private render(): void {
    const before = this.observed
    this.observed = new Map()
    for (const options of callsFor(this.client, this.way.source, this.view)) {
      const name = JSON.stringify(options.queryKey)
      const observer = new QueryObserver(this.client, options)
      this.observed.set(name, before.get(name) ?? observer.subscribe(() => this.renderSoon()))
    }
    for (const [name, leave] of before) if (!this.observed.has(name)) leave()
    this.shownWay = listToShow(this.client, this.way, this.shownWay).shown
    this.list = joinBlocks(fetchedBlocks(this.client, this.shownWay.source))
  }
}
