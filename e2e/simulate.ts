import { type Habits, simulate } from './simulated-office.ts'

/** Agents with 4,000 leads each and a book, which asks for what is new every five minutes; and agents without a book. */
const WITH_BOOK: Habits = { fill: 0, refresh: 3, clicks: 0.1 }
const WITHOUT_BOOK: Habits = { fill: 0, refresh: 0, clicks: 1 }
const FIRST_DAY: Habits = { fill: 41, refresh: 3, clicks: 0.1 }

/** How many agents share one application, and for how many minutes they are watched. */
const OFFICES = [
  [10, 30],
  [100, 30],
  [1000, 20],
  [10_000, 4],
] as const
const LIMITS = [100, 500] as const

const said = (amount: number) => amount.toFixed(amount < 10 ? 1 : 0)
const wanted = (agents: number, { refresh, clicks }: Habits) => agents * (refresh / 5 + clicks)

console.log('| Agents | Calls a minute | Habits | Wanted | Made | Refreshed every | Click waits, median / 99 of 100 | Processor a call |')
for (const limit of LIMITS) {
  for (const [agents, minutes] of OFFICES) {
    for (const [name, habits] of [['with books', WITH_BOOK] as const, ['without books', WITHOUT_BOOK] as const]) {
      // Every click of so many would wait for longer than anybody watches.
      if (habits === WITHOUT_BOOK && agents > 10 * limit) continue
      const { perMinute, refreshEvery, wait, cpuMs } = simulate(agents, limit, habits, minutes)
      const cells = [
        agents,
        limit,
        name,
        said(wanted(agents, habits)),
        said(perMinute),
        refreshEvery === undefined ? '–' : `${said(refreshEvery)} min`,
      ]
      console.log(`| ${cells.join(' | ')} | ${wait.map(said).join(' / ')} s | ${cpuMs.toFixed(2)} ms |`)
    }
  }
  const { filledAfter } = simulate(100, limit, FIRST_DAY, 60)
  console.log(
    `On the first day the books of 100 agents are filled after ${filledAfter === undefined ? 'more than 60' : said(filledAfter)} min at ${limit} calls a minute.`,
  )
}
