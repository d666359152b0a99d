import type { Control, Kind, Option } from './kinds.ts'

/** What a filter's author writes: one entry of the filter table, with at least one of `params`, `asks` and `words`. */
export interface FilterEntry<Value, Row, Params, Lookup, Group, Condition> {
  /** Its name on the control and the chip. */
  label: string
  /** The group of the sidebar it stands in. */
  group: Group
  kind: Kind<Value>
  /** One sentence under the control, where the label does not say it all. */
  help?: string
  /** What can be picked: a fixed list, or the name of one that is known only at run time. */
  options?: readonly Option[] | Lookup
  /** For pairs: the list of what can be picked as the values of a name. */
  pairOptions?: Lookup
  /** How the plain sentence says it; {} stands for the value. */
  sentence: string
  /** Parameters to ask with. */
  params?: (value: Value) => Partial<Params>
  /** What a row must hold, all of it; `now` (epoch milliseconds) is the moment that relative days count from. */
  asks?: (value: Value, now: number) => readonly Condition[]
  /** Words that a row's texts must hold, for the text search of the book. */
  words?: (value: Value) => string
  /**
   * Whether a row of the answer fits what was asked with `params`, where that is not what `asks` says; undefined when the
   * row cannot tell.
   */
  matches?: (row: Row, value: Value) => boolean | undefined
  /** Set when rows can only tell roughly: then most must fit instead of all. */
  isFuzzy?: boolean
  /** Set when each option asks about something else, and all that are picked must hold. */
  isEachApart?: boolean
  /** Filters that this one only modifies: without one of them it is not asked. */
  modifies?: readonly string[]
  /** Set when it says nothing unless the search started from a saved view: elsewhere it is not offered. */
  needsView?: boolean
  /** Why it should not be used any more: it is shown only where a link sets it. */
  deprecated?: string
}

/**
 * A filter of any kind, seen from outside: its value is the texts the URL holds. The texts handed to `params`, `asks`,
 * `matches` and `say` must be canonical, as `canonical` gives them.
 */
export interface Filter<Row, Params, Lookup, Group, Condition> {
  label: string
  group: Group
  help: string | undefined
  sentence: string
  control: Control
  options: readonly Option[] | Lookup | undefined
  pairOptions: Lookup | undefined
  modifies: readonly string[]
  deprecated: string | undefined
  isFuzzy: boolean
  isEachApart: boolean
  needsView: boolean
  /** True when the answer to `params` can be held against it. */
  isChecked: boolean
  /** The texts in their one canonical form, or null when they make no sense. */
  canonical: (texts: readonly string[]) => string[] | null
  /** Absent when there is no parameter to ask with. */
  params: ((texts: readonly string[]) => Partial<Params>) | undefined
  /** Absent when rows cannot be held against it by conditions. */
  asks: ((texts: readonly string[], now: number) => readonly Condition[]) | undefined
  words: ((texts: readonly string[]) => string) | undefined
  matches: ((row: Row, texts: readonly string[]) => boolean | undefined) | undefined
  say: (texts: readonly string[], labelOf: (value: string) => string) => string
  /** Texts to test and document it with. */
  examples: readonly (readonly string[])[]
}

/** Makes filters over one sort of row, set of parameters, look-ups, groups and conditions. */
export function filterFor<Row, Params, Lookup extends string, Group extends string, Condition>() {
  return function filter<Value>(
    entry: FilterEntry<Value, Row, Params, Lookup, Group, Condition>,
  ): Filter<Row, Params, Lookup, Group, Condition> {
    const { kind, params, asks, words, matches, ...shown } = entry
    const withValue = <Result>(texts: readonly string[], use: (value: Value) => Result, otherwise: Result): Result => {
      const value = kind.parse(texts)
      return value === null ? otherwise : use(value)
    }
    return {
      help: undefined,
      options: undefined,
      pairOptions: undefined,
      modifies: [],
      deprecated: undefined,
      isFuzzy: false,
      isEachApart: false,
      needsView: false,
      ...shown,
      control: kind.control,
      isChecked: params !== undefined && (matches ?? asks) !== undefined,
      canonical: (texts) => withValue<string[] | null>(texts, kind.format, null),
      params: params && ((texts) => withValue(texts, params, {})),
      asks: asks && ((texts, now) => withValue<readonly Condition[]>(texts, (value) => asks(value, now), [])),
      words: words && ((texts) => withValue(texts, words, '')),
      matches: matches && ((row, texts) => withValue<boolean | undefined>(texts, (value) => matches(row, value), undefined)),
      say: (texts, labelOf) => withValue(texts, (value) => kind.say(value, labelOf), ''),
      examples: kind.examples.map(kind.format),
    }
  }
}
