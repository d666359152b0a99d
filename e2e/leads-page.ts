import { expect, type Locator, type Page } from '@playwright/test'
import type { RecordedCall, Sandbox } from '../src/sandbox/sandbox.ts'
import type { SandboxLead } from '../src/sandbox/wire.ts'

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
  /** What says the whole search in words. */
  readonly sentence: Locator

  /** Where Leadbook is served, when it is not the shared one. */
  readonly origin: string

  constructor(page: Page, lofty: Sandbox, origin = '') {
    this.page = page
    this.origin = origin
    this.lofty = lofty
    this.filters = page.getByRole('search', { name: 'Filters' })
    this.grid = page.getByRole('grid', { name: 'Leads' })
    this.status = page.getByRole('status')
    this.chips = page.getByRole('list', { name: 'Active filters' })
    this.drawer = page.getByRole('dialog')
    this.alert = page.getByRole('alert')
    this.sentence = page.getByRole('paragraph').filter({ hasText: /^(Leads .*|All leads), .*\.$/ })
  }

  /** Opens the list and waits until rows (or their absence) are told. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`${this.origin}/leads${query}`)
    await this.settled()
  }

  /** Waits until the list says how many leads there are and is not asking for others. */
  async settled(): Promise<void> {
    // For a moment the rows of the search before stay as they are, and so does their number.
    await expect(this.page.locator('[role=grid][aria-busy=true]')).toHaveCount(0)
    await expect(this.status).toContainText(/^(about )?[\d,]+\+?( of [\d,]+)? leads?from Lofty/)
  }

  /** Opens the list and waits until the book has all leads. */
  async openBooked(query = ''): Promise<void> {
    await this.page.goto(`${this.origin}/leads${query}`)
    await this.booked()
  }

  /** Waits until the book has all leads and answers for the list. */
  async booked(): Promise<void> {
    await expect(this.status).toContainText(/^[\d,]+ leads?from your book/)
  }

  /** Opens what can be done with the book. */
  async openBook(): Promise<Locator> {
    await this.page.getByRole('banner').getByRole('button', { name: /book/i }).click()
    return this.page.getByRole('group', { name: 'Your book' })
  }

  /** The row at a place, the first being 1. */
  row(place: number): Locator {
    return this.grid.locator(`[role=row][aria-rowindex="${place + 1}"]`)
  }

  /** Scrolls until the row at a place is the first one, and waits for it. */
  async scrollTo(place: number): Promise<void> {
    const { height = 0 } = (await this.grid.locator('[role=row][aria-rowindex]').last().boundingBox()) ?? {}
    await this.grid.evaluate((grid, top) => grid.scrollTo({ top }), (place - 1) * height)
    await expect(this.link(place)).toBeVisible()
  }

  /** The link with the lead's name in a row; others in it call and text. */
  link(place: number): Locator {
    return this.row(place).getByRole('link').first()
  }

  /** Opens the drawer of a lead's address, over the list that a query string finds. */
  async openLead(leadId: string, tab = '', query = ''): Promise<void> {
    await this.page.goto(`${this.origin}/leads/${leadId}/${tab}${query}`)
    await expect(this.drawer).toBeVisible()
  }

  /** A tab of the drawer; those that hold a list say how many. */
  tab(label: string): Locator {
    return this.drawer.getByRole('tab', { name: label, exact: true })
  }

  /** What the open tab says of a lead, label by label, in the order of the screen. */
  facts(): Promise<[string, string][]> {
    return this.drawer
      .getByRole('term')
      .evaluateAll((terms) => terms.map((term): [string, string] => [term.textContent ?? '', term.nextElementSibling?.textContent ?? '']))
  }

  /** Lofty's leads as the list must show them when nothing is asked: the newest first. */
  newest(): SandboxLead[] {
    const idOf = ({ leadId }: SandboxLead) => leadId.padStart(20, '0')
    const key = (lead: SandboxLead) => lead.createTime + idOf(lead)
    return [...this.lofty.leads].sort((one, other) => (key(one) < key(other) ? 1 : -1))
  }

  /** A filter's control. */
  control(label: string): Locator {
    return this.filters.getByLabel(label, { exact: true })
  }

  /** A filter's field to type in. */
  field(label: string): Locator {
    const name = { name: label, exact: true }
    return this.filters.getByRole('searchbox', name).or(this.filters.getByRole('textbox', name))
  }

  /** A filter's field to pick from a list. */
  combobox(label: string): Locator {
    return this.filters.getByRole('combobox', { name: label, exact: true })
  }

  /** An option of the list that is open. */
  option(option: string): Locator {
    return this.page.getByRole('listbox', { name: 'Options' }).getByRole('option', { name: option, exact: true })
  }

  /** The chip of a filter that is set. */
  chip(label: string): Locator {
    return this.chips.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: `Remove ${label}`, exact: true }) })
  }

  /** Presses a button on a filter's chip. */
  async press(action: 'Remove' | 'Switch off' | 'Switch on', label: string): Promise<void> {
    await this.chips.getByRole('button', { name: `${action} ${label}`, exact: true }).click()
  }

  /** Picks options of a filter from its list. */
  async pick(label: string, ...options: string[]): Promise<void> {
    const field = this.combobox(label)
    await field.click()
    for (const option of options) {
      await field.fill(option)
      await this.option(option).click()
    }
    await field.press('Escape')
  }

  /** Types into a filter's field and commits it. */
  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
    await this.field(label).press('Enter')
  }

  /** Makes a change of the search, which must be one entry in history and cost so many calls for lists, and waits for its rows. */
  async commit(change: () => Promise<unknown>, calls = 1): Promise<void> {
    const [url, made, entries] = [this.page.url(), this.listCalls().length, await this.historyLength()]
    await change()
    await expect(this.page).not.toHaveURL(url)
    await expect.poll(() => this.listCalls().length - made).toBe(calls)
    await this.settled()
    expect(this.listCalls().length - made).toBe(calls)
    expect((await this.historyLength()) - entries).toBe(1)
  }

  historyLength(): Promise<number> {
    return this.page.evaluate(() => window.history.length)
  }

  /** A notice over the list. */
  notice(text: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('paragraph').filter({ hasText: text })
  }

  /** Presses the button that asks again after a failure. */
  async tryAgain(): Promise<void> {
    await this.alert.getByRole('button', { name: 'Try again' }).click()
  }

  /** The names in the rows at these places. */
  async names(...places: number[]): Promise<string[]> {
    return Promise.all(places.map((place) => this.link(place).innerText()))
  }

  /** Scrolls the list by mouse wheel until a row is in view. */
  async wheelTo(place: number): Promise<void> {
    await this.grid.hover()
    await expect(async () => {
      await this.page.mouse.wheel(0, 600)
      await expect(this.row(place)).toBeInViewport({ timeout: 200 })
    }).toPass()
  }

  /** What the URL says, without the path. */
  query(): URLSearchParams {
    return new URL(this.page.url()).searchParams
  }

  /** The calls that reached Lofty for anything but lists of leads. */
  otherCalls(): string[] {
    return this.lofty.calls.map((call) => call.path).filter((path) => path !== '/v1.0/leads')
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
