import { expect } from '@playwright/test'
import type { SandboxLead } from '../src/sandbox/wire.ts'
import type { LeadsPage } from './leads-page.ts'
import { Truth } from './truth.ts'

const LIST = '/v1.0/leads'
const MOVED = 'The list changed at Lofty while you were reading it'

/** A row on screen: its place in the list (from 0), and the lead's address and name where it shows one. */
interface Seen {
  place: number
  leadId: string
  name: string
}

/** One walk of a reader through a list that moves. */
export class TruthWalk {
  readonly leads: LeadsPage
  readonly truth: Truth
  rows = 0
  /** Entries of the history to go back by. */
  private depth = 0
  private made = 0

  constructor(leads: LeadsPage) {
    this.leads = leads
    this.truth = new Truth(leads.lofty)
  }

  /** Rows on screen, read in one moment; undefined while any is still to come. */
  private onScreen(): Promise<Seen[] | undefined> {
    return this.leads.grid.evaluate((grid) => {
      const edges = grid.getBoundingClientRect()
      const rows = [...grid.querySelectorAll<HTMLElement>('[role=row][data-index]')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect()
        return bottom > edges.top + 40 && top < edges.bottom
      })
      const isComing = rows.some((row) => row.querySelector('.skeleton')) && !document.querySelector('[role=alert]')
      if (isComing || grid.getAttribute('aria-busy') === 'true') return undefined
      return rows.flatMap((row) => {
        const link = row.querySelector('a')
        const leadId = link?.getAttribute('href')?.split('/')[2]
        return link && leadId ? [{ place: Number(row.getAttribute('aria-rowindex')) - 2, leadId, name: link.textContent ?? '' }] : []
      })
    })
  }

  /** Waits until nothing is asked any more and every row on screen is there. */
  async settle(): Promise<Seen[]> {
    let calls = -1
    let rows: Seen[] | undefined
    const isQuiet = async () => {
      const before = calls
      calls = this.leads.lofty.calls.length
      rows = (await this.leads.page.getByRole('button', { name: 'Refresh', exact: true }).isEnabled()) ? await this.onScreen() : undefined
      return rows !== undefined && calls === before
    }
    await expect.poll(isQuiet, { intervals: [150] }).toBe(true)
    return rows ?? []
  }

  /** Every row on screen is true to what Lofty gave, under its own name; none stands twice; drift is announced, and nothing else. */
  async check(): Promise<void> {
    const rows = await this.settle()
    const query = this.leads.query()
    const untrue = rows.filter(({ place, leadId, name }) => !this.truth.at(query, place).some((lead) => isShown(lead, leadId, name)))
    expect(untrue).toEqual([])
    expect(new Set(rows.map(({ leadId }) => leadId)).size).toBe(rows.length)
    this.rows += rows.length
    await expect(this.leads.page.getByText(MOVED)).toHaveCount(this.truth.isOneList(query) ? 0 : 1)
  }

  /** After a refresh the rows on screen are Lofty's of this moment. */
  async refresh(): Promise<void> {
    this.leads.lofty.faults.clear()
    await this.settle()
    this.truth.forget(this.leads.query())
    await this.leads.page.getByRole('button', { name: 'Refresh', exact: true }).click()
    const rows = await this.settle()
    const list = this.truth.list(this.leads.query())
    expect(rows.filter(({ place, leadId, name }) => !isShown(list[place], leadId, name))).toEqual([])
    await expect(this.leads.status).toContainText(`${list.length} leads`)
    await expect(this.leads.page.getByText(MOVED)).toHaveCount(0)
  }

  async back(): Promise<void> {
    if (this.depth === 0) return
    this.depth -= 1
    await this.leads.page.goBack()
  }

  /** Switches the filter on or off, which adds to the history. */
  async filter(): Promise<void> {
    await this.leads.press(this.leads.query().has('stage') ? 'Switch off' : 'Switch on', 'Stage')
    this.depth += 1
  }

  async jump(part: number): Promise<void> {
    await this.leads.grid.evaluate((grid, share) => grid.scrollTo({ top: share * grid.scrollHeight }), part)
  }

  async key(name: 'Home' | 'End'): Promise<void> {
    await this.leads.grid.locator('[role=row][data-index]').first().focus()
    await this.leads.page.keyboard.press(name)
  }

  /** Opens the lead of a row in the middle of the screen, and closes it. */
  async open(): Promise<void> {
    const rows = await this.settle()
    const row = rows[Math.floor(rows.length / 2)]
    if (!row) return
    await this.leads.link(row.place + 1).click()
    await expect(this.leads.page).toHaveURL(new RegExp(`/leads/${row.leadId}/`))
    await expect(this.leads.drawer).toHaveAccessibleName(row.name)
    await this.leads.page.keyboard.press('Escape')
    await expect(this.leads.drawer).toHaveCount(0)
  }

  /** The next call fails; the rows on screen stay, and trying again brings what was missing. */
  async fail(fault: { status: number } | { reset: true; times: number }): Promise<void> {
    this.leads.lofty.faults.next({ path: LIST, body: '', ...fault })
    await this.jump(this.rows % 2)
    await this.check()
    this.leads.lofty.faults.clear()
    if (await this.leads.alert.isVisible()) await this.leads.tryAgain()
    await this.settle()
    await expect(this.leads.alert).toHaveCount(0)
  }

  /** Puts a lead among the others, just before the one at a share of the list. */
  enter(part: number): void {
    this.made += 1
    const lead = this.pick(part)
    const leadId = String(9_007_199_254_800_000n + BigInt(this.made))
    if (lead) this.leads.lofty.leads.push({ ...lead, leadId, firstName: `Entered ${this.made}` })
  }

  leave(part: number): void {
    const lead = this.pick(part)
    if (lead) this.leads.lofty.leads.splice(this.leads.lofty.leads.indexOf(lead), 1)
  }

  /** One lead leaves and another enters: the count stays. */
  exchange(from: number, to: number): void {
    this.leave(from)
    this.enter(to)
  }

  /** Gives a lead another place. */
  move(from: number, to: number): void {
    this.replace(from, { createTime: this.pick(to)?.createTime ?? '' })
  }

  rename(part: number): void {
    this.made += 1
    this.replace(part, { firstName: `Renamed ${this.made}` })
  }

  private replace(part: number, changes: Partial<SandboxLead>): void {
    const { leads } = this.leads.lofty
    const lead = this.pick(part)
    if (lead) leads[leads.indexOf(lead)] = { ...lead, ...changes }
  }

  private pick(part: number): SandboxLead | undefined {
    const list = this.truth.list(new URLSearchParams())
    return list[Math.min(list.length - 1, Math.floor(part * list.length))]
  }
}

function isShown(lead: SandboxLead | undefined, leadId: string, name: string): boolean {
  const own = [lead?.firstName, lead?.lastName].filter(Boolean).join(' ')
  return lead?.leadId === leadId && (own === '' || own === name)
}
