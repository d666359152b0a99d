/** Numbers names in the order they are first met. A number once given stays, also when no lead holds the name any more. */
export interface Dictionary {
  /** The names by their number. */
  readonly names: readonly string[]
  /** The number of a name, a new one for a new name. */
  add(name: string): number
  /** The number of a name, undefined for one never met. */
  find(name: string): number | undefined
}

export function createDictionary(): Dictionary {
  const names: string[] = []
  const codes = new Map<string, number>()
  return {
    names,
    add(name) {
      const code = codes.get(name) ?? names.length
      if (code === names.length) {
        codes.set(name, code)
        names.push(name)
      }
      return code
    },
    find: (name) => codes.get(name),
  }
}
