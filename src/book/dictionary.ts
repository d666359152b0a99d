import type { PackReader, PackWriter } from './pack.ts'

/** Numbers names in the order they are first met. A number once given stays, also when no lead holds the name any more. */
export interface Dictionary {
  /** The names by their number. */
  readonly names: readonly string[]
  /** The number of a name, a new one for a new name. */
  add(name: string): number
  write(to: PackWriter): void
  /** Takes the names in that were written; it may have none yet. */
  read(from: PackReader): void
}

export function createDictionary(): Dictionary {
  const names: string[] = []
  const codes = new Map<string, number>()
  return {
    names,
    add(name) {
      // Names that were read get their numbers only now, since that takes a while.
      for (let code = codes.size; code < names.length; code += 1) codes.set(names[code] ?? '', code)
      const code = codes.get(name) ?? names.length
      if (code === names.length) names.push(name)
      return code
    },
    write: (to) => to.names(names),
    read(from) {
      for (const name of from.names()) names.push(name)
    },
  }
}
