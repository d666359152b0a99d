import { queryOptions, type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { Option } from '../filters/kinds.ts'
import { memberName } from '../lofty/answers.ts'
import { call } from '../lofty/client.ts'
import type { Answer } from '../lofty/endpoints.ts'
import { LoftyError } from '../lofty/errors.ts'
import type { LookupName } from './lead-filter.ts'
import { seenNames } from './seen.ts'

/** An option as a look-up gives it; `email` where it is a person. */
interface Asked extends Option {
  email?: string | undefined
}

/** Look-up lists that Lofty offers. Sources, segments and groups have none: they grow from leads seen. */
const asks = {
  stages: async (signal) =>
    (await call('pipelines', { params: { currPage: '0', pageSize: '100' }, signal })).map((each) => option(each.name, each.name)),
  agents: async (signal) =>
    (await allMembers(signal)).map((each) => ({ ...option(each.memberUserId ?? each.id, memberName(each)), email: each.email })),
  tags: async (signal) => (await call('tags', { signal })).map((each) => option(each.tagName, each.tagName)),
  offices: async (signal) => (await call('org', { signal })).map((each) => option(each.groupId, each.groupName)),
  roles: async (signal) => (await call('roles', { signal })).map((each) => option(each.name, each.name)),
} satisfies Partial<Record<LookupName, (signal: AbortSignal) => Promise<Asked[]>>>

/** Members come in pages; the largest page is not published, 50 is known to work. */
const MEMBERS_PAGE = 50

/** More pages than any team has; an end for a Lofty that ignores the offset. */
const MOST_PAGES = 10

async function allMembers(signal: AbortSignal): Promise<Answer<'members'>> {
  const members: Answer<'members'> = []
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await membersFrom(members.length, signal)
    const isNew = found.some((each) => !members.some(({ id }) => id === each.id))
    if (isNew) members.push(...found)
    if (!isNew || found.length < MEMBERS_PAGE) break
  }
  return members
}

/** A page of members; Lofty answers 404 behind the last one. */
async function membersFrom(offset: number, signal: AbortSignal): Promise<Answer<'members'>> {
  try {
    return await call('members', { params: { offset: String(offset), limit: String(MEMBERS_PAGE) }, signal })
  } catch (error) {
    if (offset > 0 && error instanceof LoftyError && error.kind === 'missing') return []
    throw error
  }
}

type AskedName = keyof typeof asks

function option(value: string | undefined, label: string | undefined): Option {
  return { value: value ?? '', label: label ?? value ?? '' }
}

/** Asks a look-up once. A key that may not read it (403, 404) gets an empty list: the options then grow from leads seen. */
function lookupQuery(name: AskedName) {
  return queryOptions({
    queryKey: ['lookup', name],
    queryFn: async ({ signal }) => {
      try {
        return (await asks[name](signal)).filter((each) => each.value !== '')
      } catch (error) {
        if (error instanceof LoftyError && (error.kind === 'refused' || error.kind === 'missing' || error.kind === 'invalid')) return []
        throw error
      }
    },
  })
}

export interface Lookups {
  /** The options of a list as far as they are known, by name. */
  options: Record<LookupName, readonly Option[]>
  /** True once Lofty gave a list: then its options are in Lofty's order. */
  isGiven: (name: LookupName) => boolean
  /** True while Lofty is asked for a list. */
  isAsking: (name: LookupName) => boolean
  /** Asks Lofty for a list, again if that failed; to be called when somebody opens it, since every call counts. */
  open: (name: LookupName) => void
}

const askedNames = Object.keys(asks) as AskedName[]

function isAsked(name: LookupName): name is AskedName {
  return Object.hasOwn(asks, name)
}

/** The option lists of the filters: nothing is asked until a list is opened. */
export function useLookups(): Lookups {
  const client = useQueryClient()
  const seen = useSyncExternalStore(seenNames.subscribe, seenNames.get)
  const { answers, asking } = useQueries({
    queries: askedNames.map((name) => ({ ...lookupQuery(name), enabled: false })),
    combine: combineLookups,
  })
  const options = useMemo(() => {
    const asked = (name: AskedName) => answers[askedNames.indexOf(name)] ?? []
    return {
      stages: merge(asked('stages'), seen.stages),
      sources: merge([], seen.sources),
      agents: joinAgents(asked('agents'), seen.agents),
      segments: merge([], seen.segments),
      groups: merge([], seen.groups),
      tags: merge(asked('tags'), seen.tags),
      offices: merge(asked('offices'), new Map()),
      roles: merge(asked('roles'), seen.roles),
    }
  }, [answers, seen])
  return useMemo(
    () => ({
      options,
      isGiven: (name) => isAsked(name) && (answers[askedNames.indexOf(name)]?.length ?? 0) > 0,
      isAsking: (name) => asking.some((each) => each === name),
      open: (name) => isAsked(name) && void client.prefetchQuery(lookupQuery(name)),
    }),
    [options, answers, asking, client],
  )
}

function combineLookups(results: readonly UseQueryResult<Asked[]>[]) {
  return {
    answers: results.map((result) => result.data),
    asking: askedNames.filter((_, place) => results[place]?.isFetching),
  }
}

/** Lofty's own order first, then what was seen besides. */
function merge(asked: readonly Option[], seen: ReadonlyMap<string, string>): Option[] {
  const merged = new Map(asked.map((each) => [each.value, each.label]))
  for (const [value, label] of seen) if (!merged.has(value)) merged.set(value, label)
  return [...merged].map(([value, label]) => ({ value, label }))
}

/**
 * Agents by the id that leads carry. The list of members gives short ids that do not join with them, so a member whose
 * name or e-mail address was seen on a lead is offered under the lead's id.
 */
function joinAgents(members: readonly Asked[], seen: ReadonlyMap<string, string>): Option[] {
  const met = [...seen].map(([value, label]) => ({ value, label, member: members.find((each) => isMember(each, value, label)) }))
  const known = new Set(met.map(({ member }) => member))
  const others = members.filter((member) => !known.has(member)).map(({ value, label }) => ({ value, label }))
  const agents = [...met.map(({ value, label, member }) => ({ value, label: member?.label ?? label })), ...others]
  return agents.sort((one, other) => one.label.localeCompare(other.label))
}

function isMember(member: Asked, value: string, label: string): boolean {
  return member.value === value || member.label === label || member.email?.toLowerCase() === label.toLowerCase()
}
