import { expect, type Locator, type Page } from '@playwright/test'
import type { RecordedCall, Sandbox } from '../src/sandbox/sandbox.ts'

/** The lead list as people see it: by roles and names only. */
export class LeadsPage {
  readonly page: Page
  readonly lofty: Sandbox
  readonly filters: Locator
  readonly grid: Locator
  readonly status: Locator
  readonly chips: Locator
  readonly drawer: Locator
  readonly alert: Locator

  constructor(page: Page, lofty: Sandbox) {
    this.page = page
    this.lofty = lofty
    this.filters = page.getByRole('search', { name: 'Filters' })
    this.grid = page.getByRole('grid', { name: 'Leads' })
    this.status = page.getByRole('status')
    this.chips = page.getByRole('list', { name: 'Active filters' })
    this.drawer = page.getByRole('dialog')
    this.alert = page.getByRole('alert')
  }

  /** Opens the list and waits until rows (or their absence) are told. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/leads${query}`)
    await this.settled()
  }

  /** Waits until the list says how many leads there are and is not asking for others. */
  async settled(): Promise<void> {
    await expect(this.status).toContainText(/^[\d,]+ leads?from Lofty/)
  }

  /** The row at a place, the first being 1. */
  row(place: number): Locator {
    return this.grid.locator(`[role=row][aria-rowindex="${place + 1}"]`)
  }

  /** The link with the lead's name in a row. */
  link(place: number): Locator {
    return this.row(place).getByRole('link')
  }

  /** A filter's control. */
  control(label: string): Locator {
    return this.filters.getByLabel(label, { exact: true })
  }

  /** Picks options of a filter from its list. */
  async pick(label: string, ...options: string[]): Promise<void> {
    const field = this.filters.getByRole('combobox', { name: label, exact: true })
    await field.click()
    for (const option of options) {
      await field.fill(option)
      await this.page.getByRole('listbox', { name: label, exact: true }).getByRole('option', { name: option, exact: true }).click()
    }
    await field.press('Escape')
  }

  /** The calls for lists of leads that reached Lofty. */
  listCalls(): RecordedCall[] {
    return this.lofty.calls.filter((call) => call.path === '/v1.0/leads')
  }

  /** What the latest list call asked, without place, order and size. */
  lastQuery(): Record<string, string> {
    const { offset: _, limit: __, sort: ___, desc: ____, ...query } = this.listCalls().at(-1)?.query ?? {}
    return query
  }

  /** How many leads the list says there are. */
  async count(): Promise<number> {
    return Number((await this.status.innerText()).replace(/,/g, '').match(/\d+/)?.[0])
  }
}
