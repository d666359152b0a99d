import { createCodeLists } from './code-lists.ts'
import type { Column } from './column.ts'
import { type BookCondition, fitsNothing, foldName, isNamedSo } from './condition.ts'
import { createDictionary } from './dictionary.ts'
import { sortKeys } from './number-column.ts'
import { compareNames, createRanks } from './ranks.ts'

/** Names of a field, any number for each slot, held as the codes of their written forms. Forms that fold alike are one label. */
export function createLabelsColumn<Row>(of: (row: Row) => readonly string[]): Column<Row> {
  const lists = createCodeLists()
  const forms = createDictionary()
  const labels = createDictionary()
  const labelOfForms: number[] = []
  const ranks = createRanks(forms.names)
  let listed: number[] | undefined

  /** The label of each form; found out only once it is asked for, since that takes a while. */
  function labelOf(): readonly number[] {
    for (let form = labelOfForms.length; form < forms.names.length; form += 1)
      labelOfForms.push(labels.add(foldName(forms.names[form] ?? '')))
    return labelOfForms
  }

  /** The forms of a lead's names, one for each label. */
  function codesOf(names: readonly string[]): number[] {
    const codes = names.map((name) => forms.add(name.trim()))
    if (codes.length < 2) return codes
    const own = codes.map((form) => labelOf()[form])
    return codes.filter((_, at) => own.indexOf(own[at]) === at)
  }

  /** How many of a slot's labels are among those asked for, which are told by name and number. */
  function countIn(isAsked: (name: string, label: number) => boolean): (slot: number) => number {
    const isCounted = Uint8Array.from(labelOf(), (label) => (isAsked(labels.names[label] ?? '', label) ? 1 : 0))
    const { starts, ends, codes } = lists
    return (slot) => {
      const end = ends[slot] ?? 0
      let count = 0
      for (let at = starts[slot] ?? 0; at < end; at += 1) count += isCounted[codes[at] ?? 0] ?? 0
      return count
    }
  }

  function passesLabels({ labels: asked, need }: Extract<BookCondition, { need: unknown }>): (slot: number) => boolean {
    const wanted = new Set(asked.map(foldName))
    const wantedIn = countIn((name) => wanted.has(name))
    if (need === 'all') return (slot) => wantedIn(slot) === wanted.size
    return need === 'any' ? (slot) => wantedIn(slot) > 0 : (slot) => wantedIn(slot) === 0
  }

  /** How many of the slots hold each form, and how many hold none. */
  function countForms(slots: Uint32Array): { counts: Uint32Array; notGiven: number } {
    const counts = new Uint32Array(forms.names.length)
    const { starts, ends, codes } = lists
    let notGiven = 0
    for (const slot of slots) {
      const end = ends[slot] ?? 0
      const start = starts[slot] ?? 0
      if (start === end) notGiven += 1
      for (let at = start; at < end; at += 1) {
        const form = codes[at] ?? 0
        counts[form] = (counts[form] ?? 0) + 1
      }
    }
    return { counts, notGiven }
  }

  /** How many leads hold each label, from those that hold each of its forms: a lead has one form of a label. */
  function countLabels(counts: Uint32Array): Uint32Array {
    const all = labelOf()
    const leads = new Uint32Array(labels.names.length)
    for (const [form, label] of all.entries()) leads[label] = (leads[label] ?? 0) + (counts[form] ?? 0)
    return leads
  }

  const allSlots = () => lists.starts.map((_, slot) => slot)

  /** The forms that stand for the labels held by any lead: of each the most frequent, in their order. */
  function findListed(): number[] {
    const { counts } = countForms(allSlots())
    const nameOf = (form: number) => forms.names[form] ?? ''
    const best = new Map<number, number>()
    for (const [form, label] of labelOf().entries()) {
      if (counts[form] === 0) continue
      const rival = best.get(label) ?? form
      const lead = (counts[form] ?? 0) - (counts[rival] ?? 0) || compareNames(nameOf(rival), nameOf(form))
      if (lead >= 0) best.set(label, form)
    }
    const rank = ranks()
    return [...best.values()].sort((one, other) => (rank[one] ?? 0) - (rank[other] ?? 0) || compareNames(nameOf(one), nameOf(other)))
  }

  return {
    reserve: (capacity) => lists.reserve(capacity),
    put(slot, row) {
      lists.put(slot, codesOf(of(row)))
      listed = undefined
    },
    clear(slot) {
      lists.put(slot, [])
      listed = undefined
    },
    write(to, slots) {
      forms.write(to)
      lists.write(to, slots)
    },
    read(from) {
      forms.read(from)
      lists.read(from)
    },
    passes(condition) {
      if ('named' in condition) {
        const namedIn = countIn(isNamedSo(condition))
        return (slot) => namedIn(slot) > 0
      }
      if ('labels' in condition) return passesLabels(condition)
      if ('part' in condition) {
        const part = foldName(condition.part)
        const partIn = countIn((name) => name.includes(part))
        return (slot) => partIn(slot) > 0
      }
      if ('isShared' in condition) {
        const leads = countLabels(countForms(allSlots()).counts)
        const sharedIn = countIn((_, label) => (leads[label] ?? 0) > 1)
        return (slot) => sharedIn(slot) > 0 === condition.isShared
      }
      if (!('given' in condition)) return () => fitsNothing(condition)
      const { starts, ends } = lists
      return (slot) => (starts[slot] !== ends[slot]) === condition.given
    },
    keys(isDescending) {
      const { starts, ends, codes } = lists
      const rank = ranks()
      const keys = new Float64Array(starts.length)
      for (let slot = 0; slot < keys.length; slot += 1) {
        const first = starts[slot] ?? 0
        keys[slot] = first === ends[slot] ? Number.NaN : (rank[codes[first] ?? 0] ?? 0)
      }
      return [sortKeys(keys, isDescending)]
    },
    facet(slots) {
      const { counts, notGiven } = countForms(slots)
      const leads = countLabels(counts)
      listed ??= findListed()
      const all = labelOf()
      return { options: listed.map((form) => ({ label: forms.names[form] ?? '', count: leads[all[form] ?? 0] ?? 0 })), notGiven }
    },
  }
}
