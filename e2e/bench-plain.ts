import { textMatches } from '../src/book/word-match.ts'
import type { Lead } from '../src/lofty/lead.ts'
import { counted, fields, texts } from './bench-leads.ts'
import { highestPrice, leastScore, needle, STAGES, TAG } from './bench-questions.ts'

/** The same leads as plain objects, filtered and counted by closures written for the four conditions. */
export function createPlainBook(leads: readonly Lead[]) {
  function passesOf(round: number): [string, (lead: Lead) => boolean][] {
    const stages = new Set(STAGES)
    const [least, most] = [leastScore(round), highestPrice(round)]
    return [
      ['stage', ({ stage }) => stage !== undefined && stages.has(stage)],
      ['score', ({ score }) => score !== undefined && score >= least],
      ['tags', ({ tags }) => !tags.some(({ tagName }) => tagName === TAG)],
      ['price', ({ leadInquiry: asked }) => !!asked && (asked.priceMin ?? asked.priceMax) !== undefined && (asked.priceMin ?? 0) <= most],
    ]
  }

  return {
    query(round: number) {
      const passes = passesOf(round)
      const found = leads.filter((lead) => passes.every(([, fits]) => fits(lead)))
      const rows = found.sort((one, other) => (other.score ?? -1) - (one.score ?? -1)).slice(0, 50)
      return { total: found.length, rows }
    },
    facets(round: number): Map<string, number>[] {
      const passes = passesOf(round)
      return counted.map((field) => {
        const counts = new Map<string, number>()
        const others = passes.filter(([by]) => by !== field)
        for (const lead of leads) {
          if (!others.every(([, fits]) => fits(lead))) continue
          const held = fields[field]?.of(lead)
          if (Array.isArray(held)) for (const name of held) counts.set(name, (counts.get(name) ?? 0) + 1)
        }
        return counts
      })
    },
    text: (round: number) => leads.filter((lead) => textMatches(needle(round), texts(lead))).slice(0, 50),
    byName: () => leads.toSorted((one, other) => (one.lastName ?? '').localeCompare(other.lastName ?? '')),
  }
}
