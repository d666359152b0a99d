import type { Held } from './held.ts'
import type { Store } from './store.ts'

/** Pages of whole leads that stay open: previous and next mostly stand on the same. */
const PAGES_OPEN = 4

/** Reads a whole lead from the store, as the JSON that Lofty sent; undefined for one that the book does not have. `catchUp` takes in what another tab wrote. */
export function createWholeLeads(opening: Promise<Store>, held: Held, catchUp: () => Promise<void>) {
  const open = new Map<number, ReadonlyMap<string, string>>()

  async function page(number: number): Promise<ReadonlyMap<string, string> | undefined> {
    const leads = open.get(number) ?? (await (await opening).readLeads(number))
    if (!leads) return undefined
    open.delete(number)
    open.set(number, leads)
    for (const oldest of open.keys()) if (open.size > PAGES_OPEN) open.delete(oldest)
    return leads
  }

  async function find(id: string): Promise<string | undefined> {
    const number = held.pageOf(id)
    return number === undefined ? undefined : (await page(number))?.get(id) || undefined
  }

  async function lead(id: string): Promise<string | undefined> {
    const found = await find(id)
    if (found !== undefined || held.pageOf(id) === undefined) return found
    // Another tab may just have written the pages anew.
    await catchUp()
    return find(id)
  }

  return lead
}
