import { memberName, readMe } from '../lofty/answers.ts'
import { parseExactJson } from '../lofty/exact-json.ts'
import type { Accounts } from './accounts.ts'
import type { Credential } from './credential.ts'
import type { Session } from './sessions.ts'
import type { Told } from './told.ts'

/** Lofty's word on a credential: whose it is, or why nobody knows; `isWrong` when Lofty does not take it. */
export type Proof =
  | (Pick<Session, 'agent' | 'account'> & { held: Credential })
  | { isWrong: boolean; status: number; problem: Told | undefined }

/** Kinds of failure that lie with the credential; all others lie with Lofty or the way there. */
const WRONG = ['refused', 'missing', 'invalid']

/** Asks Lofty whose credential it is. */
export async function identify(accounts: Accounts, held: Credential): Promise<Proof> {
  const { failure, text } = await accounts.of(held).identify()
  if (failure) return { isWrong: WRONG.includes(failure.kind), status: failure.status, problem: failure }
  const me = readMe(parseExactJson(text))
  return { agent: memberName(me) || 'Lofty agent', account: me.memberUserId ?? me.id ?? '', held }
}
