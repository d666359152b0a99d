import * as z from 'zod/mini'
import { parseExactJson } from './exact-json.ts'

/** One role and the people who must hold it. */
export interface RoleAssignees {
  roleName: string
  assigneeToIds: string[]
}

const wholeId = z.union([z.number().check(z.int(), z.positive()), z.string().check(z.regex(/^[1-9]\d{0,19}$/))])
const documentedForm = z.array(
  z.strictObject({ roleName: z.string().check(z.minLength(1)), assigneeToIds: z.array(wholeId).check(z.minLength(1)) }),
)

/** Reads the JSON of `roleAssigneeFilters`, ids exact; undefined when it is not of the documented form. */
export function readRoleAssignees(value: string): RoleAssignees[] | undefined {
  try {
    const result = z.safeParse(documentedForm, parseExactJson(value))
    if (!result.success || result.data.length === 0) return undefined
    return result.data.map(({ roleName, assigneeToIds }) => ({ roleName, assigneeToIds: assigneeToIds.map(String) }))
  } catch {
    return undefined
  }
}

/** Writes the JSON of `roleAssigneeFilters` with ids as bare numbers, as documented, exact above 2^53. */
export function writeRoleAssignees(roles: readonly RoleAssignees[]): string {
  const entries = roles.map(
    ({ roleName, assigneeToIds }) => `{"roleName":${JSON.stringify(roleName)},"assigneeToIds":[${assigneeToIds.join(',')}]}`,
  )
  return `[${entries.join(',')}]`
}
