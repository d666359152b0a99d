import type { Row } from '../lofty/lead.ts'
import type { LookupName } from './lead-filter.ts'

type Seen = Record<Exclude<LookupName, 'offices'>, ReadonlyMap<string, string>>

/**
 * Names that occurred in leads already fetched: options for lists that Lofty has no look-up for (sources, segments) or
 * that the key may not read. Value → label, in order of first sight.
 */
let seen: Seen = {
  stages: new Map(),
  sources: new Map(),
  agents: new Map(),
  segments: new Map(),
  groups: new Map(),
  tags: new Map(),
  roles: new Map(),
}

const readers = new Set<() => void>()

/** Takes note of the names in rows that were just fetched. */
export function noteSeen(rows: readonly Row[]): void {
  const next: Record<string, Map<string, string>> = {}
  const note = (list: keyof Seen, value: string | undefined, label: string | undefined) => {
    if (!value || !label) return
    const known = (next[list] ?? seen[list]).get(value)
    // Roles name their people by e-mail address: a name is better.
    if (known !== undefined && (!isAddress(known) || isAddress(label))) return
    next[list] ??= new Map(seen[list])
    next[list].set(value, label)
  }
  const noteName = (list: keyof Seen, name: string | undefined) => note(list, name, name)
  for (const row of rows) {
    if (row.unreadable !== undefined) continue
    noteName('stages', row.stage)
    noteName('sources', row.source)
    note('agents', row.assignedUserId, row.assignedUser)
    for (const segment of row.segments) noteName('segments', segment)
    for (const group of row.groups) noteName('groups', group)
    for (const tag of row.tags) noteName('tags', tag.tagName)
    for (const role of row.customRoleList) {
      noteName('roles', role.role)
      note('agents', role.assigneeId, role.assignee)
    }
  }
  if (Object.keys(next).length === 0) return
  seen = { ...seen, ...next }
  for (const reader of readers) reader()
}

function isAddress(label: string): boolean {
  return label.includes('@')
}

/** For `useSyncExternalStore`. */
export const seenNames = {
  get: () => seen,
  subscribe: (reader: () => void) => {
    readers.add(reader)
    return () => readers.delete(reader)
  },
}
