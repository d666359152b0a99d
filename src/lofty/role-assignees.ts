import { parseExactJson } from './exact-json.ts'

/** One role and the people who must hold it. */
export interface RoleAssignees {
  roleName: string
  assigneeToIds: string[]
}

/** Reads the JSON of `roleAssigneeFilters`, ids exact; undefined when it is not of the documented form. */
export function readRoleAssignees(value: string): RoleAssignees[] | undefined {
  try {
    const entries = parseExactJson(value)
    const roles = Array.isArray(entries) ? entries.map(readRole) : []
    const read = roles.filter((role) => role !== undefined)
    return read.length > 0 && read.length === roles.length ? read : undefined
  } catch {
    return undefined
  }
}

function readRole(entry: unknown): RoleAssignees | undefined {
  const { roleName, assigneeToIds, ...more }: Record<string, unknown> = Object(entry)
  if (typeof roleName !== 'string' || roleName === '' || Object.keys(more).length > 0) return undefined
  if (!Array.isArray(assigneeToIds) || assigneeToIds.length === 0 || !assigneeToIds.every(isWholeId)) return undefined
  return { roleName, assigneeToIds: assigneeToIds.map(String) }
}

function isWholeId(id: unknown): boolean {
  return typeof id === 'number' ? Number.isSafeInteger(id) && id > 0 : typeof id === 'string' && /^[1-9]\d{0,19}$/.test(id)
}

/** Writes the JSON of `roleAssigneeFilters` with ids as bare numbers, as documented, exact above 2^53. */
export function writeRoleAssignees(roles: readonly RoleAssignees[]): string {
  const entries = roles.map(
    ({ roleName, assigneeToIds }) => `{"roleName":${JSON.stringify(roleName)},"assigneeToIds":[${assigneeToIds.join(',')}]}`,
  )
  return `[${entries.join(',')}]`
}
