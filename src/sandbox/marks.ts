import { customFields, fieldParams, roles, segments, tags } from './brokerage.ts'
import { wireTime } from './format.ts'
import type { Member } from './offices.ts'
import { lottery, type Random, raffle } from './random.ts'
import type { SandboxAttribute, SandboxRole, SandboxTag } from './wire.ts'

const drawTag = raffle(tags)
const drawTagCount = lottery([
  [0, 28],
  [1, 26],
  [2, 20],
  [3, 13],
  [5, 9],
  [9, 3.6],
  [18, 0.4],
])
const drawSegmentCount = lottery([
  [0, 62],
  [1, 28],
  [2, 8],
  [4, 2],
])

/** The tags of a lead with who put them there and when. */
export function makeTags(random: Random, leadId: string, creators: readonly Member[], between: () => number): SandboxTag[] {
  const drawn = new Set(Array.from({ length: drawTagCount(random) }, () => drawTag(random)))
  return [...drawn].map(({ id, name }) => {
    const createTime = wireTime(between())
    return {
      leadId,
      tagId: id,
      tagName: name,
      createTime,
      updateTime: createTime,
      creatorUserId: random.pick(creators).userId,
      visibleType: 0,
    }
  })
}

/** The segments of a lead: an empty list and null both mean none, as on the wire. */
export function makeSegments(random: Random): string[] | null {
  const drawn = random.some(segments, drawSegmentCount(random))
  return drawn.length > 0 ? drawn : random.chance(0.5) ? [] : null
}

/** Unfilled roles and fields are the same for every lead, and most are unfilled: made once. */
const unfilledRoles = roles.map(({ id, name }): SandboxRole => ({ roleId: id, role: name, assigneeId: 0, assignee: null }))
const allUnfilled: readonly SandboxRole[] = unfilledRoles
const attributes = customFields.map((field) => ({
  empty: attribute(field.name, field.type, field.type === 'number' ? '0' : '', fieldParams(field)),
  filled: field.values.map((value) => attribute(field.name, field.type, value, fieldParams(field))),
  field,
}))

function attribute(attributeName: string, attributeType: string, value: string, params: string | null): SandboxAttribute {
  return { attributeName, attributeType, value, params }
}

/** All roles of a lead, filled or not; whoever fills them is one of `staff`. */
export function makeRoles(random: Random, staff: readonly Member[]): readonly SandboxRole[] {
  if (random.chance(0.4)) return allUnfilled
  return roles.map(({ share }, index) => {
    const role = unfilledRoles[index] ?? { roleId: 0, role: '', assigneeId: 0, assignee: null }
    if (!random.chance(share * 1.6)) return role
    const { userId, email } = random.pick(staff)
    return { ...role, assigneeId: userId, assignee: email }
  })
}

const nothingFilledIn: readonly SandboxAttribute[] = attributes.map(({ empty }) => empty)

/** All custom fields of a lead; most leads have none filled in. */
export function makeAttributes(random: Random): readonly SandboxAttribute[] {
  if (random.chance(0.55)) return nothingFilledIn
  return attributes.map(({ empty, filled, field }) => {
    if (!random.chance(0.35)) return empty
    if (field.type !== 'multi_select') return random.pick(filled)
    return { ...empty, value: JSON.stringify(random.some(field.values, random.int(1, 3))) }
  })
}
