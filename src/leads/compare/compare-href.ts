/** Leads that stand side by side at most. */
export const COMPARED_AT_MOST = 4

/** The address that compares leads over the list that is shown. */
export function compareHref(ids: readonly string[], query: string): string {
  return `/leads/compare/${ids.join(',')}${query}`
}

/** The leads that an address compares, each once. */
export function readCompared(text: string): string[] {
  return [...new Set(text.split(',').filter((id) => /^\d{1,20}$/.test(id)))].slice(0, COMPARED_AT_MOST)
}
