import { readMe } from '../lofty/answers.ts'
import { endpoints } from '../lofty/endpoints.ts'

/** Everything the server asks of Lofty: what the page may ask, and whose a credential is, which no page may. */
export const callable = { ...endpoints, me: { path: '/v1.0/me', params: {}, read: readMe } }

export type CallName = keyof typeof callable
