import { agents, type Member } from './offices.ts'
import { type Reply, refused } from './reply.ts'

/** What the sandbox accepts as `Authorization: token <key>`; it is the owner's, who sees all leads. */
export const KEY = 'sandbox-api-key'
/** What the sandbox accepts as `Authorization: Bearer <accessToken>`; the owner's too. */
export const ACCESS_TOKEN = 'sandbox-access-token'

/** Someone with a key of their own. */
export interface KeyHolder {
  name: string
  /** As leads have it in `assignedUserId`. */
  userId: number
  /** Accepted as `Authorization: token <key>`. */
  key: string
}

const [owner, ...others] = agents

/** Agents who see the leads assigned to them and no others. */
export const keyHolders: readonly KeyHolder[] = others.map(({ firstName, lastName, userId, memberId }) => ({
  name: `${firstName} ${lastName}`,
  userId,
  key: `sandbox-agent-key-${memberId}`,
}))

/** Access tokens that were given out, each with whose it is and until when (epoch milliseconds). */
export type Tokens = ReadonlyMap<string, { userId: number; until: number }>

/** Whose credential this is, among the staff and those hired, or why Lofty would not take it. */
export function holderOf(authorization: string, tokens: Tokens, hired: readonly Member[]): Member | Reply {
  const [scheme = '', secret = ''] = authorization.split(' ')
  const byKey = ownerOfKey(secret)
  const byToken = ownerOfToken(secret, tokens, hired)
  const holder = scheme === 'token' ? byKey : scheme === 'Bearer' ? byToken : undefined
  if (holder) return holder
  return byKey || byToken ? refused(400, 200_058, 'User in token does not exist.') : refused(401, 200_001, 'Unauthorized')
}

/** Lofty counts calls by key, and those of all access tokens by the application they were given to. */
export function countedUnder(authorization: string): string {
  return authorization.startsWith('Bearer ') ? 'the application' : authorization
}

function ownerOfKey(key: string): Member | undefined {
  if (key === KEY) return owner
  const found = keyHolders.find((each) => each.key === key)
  return found && agents.find(({ userId }) => userId === found.userId)
}

function ownerOfToken(token: string, tokens: Tokens, hired: readonly Member[]): Member | undefined {
  if (token === ACCESS_TOKEN) return owner
  const found = tokens.get(token)
  return found && found.until > Date.now() ? [...agents, ...hired].find(({ userId }) => userId === found.userId) : undefined
}
