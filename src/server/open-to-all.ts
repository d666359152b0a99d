import { type Account, createAccount, type Outside } from './accounts.ts'
import { fingerprint } from './credential.ts'
import type { Entry } from './door.ts'
import type { LoftyAccess, Settings } from './settings.ts'

/** Everybody who reaches the server asks Lofty with the one key, or the sandbox. */
export function openToAll({ lofty: access, sandbox }: Settings, outside: Outside) {
  const budget = outside.openBudget(access ? fingerprint(access.secret) : 'sandbox')
  const lofty = access ? Promise.resolve({ access, close: async () => {} }) : openSandbox(sandbox)
  const account: Promise<Account> = lofty.then(({ access: given }) => createAccount(given, budget, outside))
  // Each request that waits for it says so; without this line Node would end the whole server.
  account.catch(() => {})
  return {
    enter: async (): Promise<Entry | undefined> => ({ account: await account }),
    budgets: () => [budget.state()],
    close: async () => {
      budget.close()
      await lofty.then(
        ({ close }) => close(),
        () => {},
      )
    },
  }
}

async function openSandbox(options: Settings['sandbox']): Promise<{ access: LoftyAccess; close(): Promise<void> }> {
  // Loaded only when needed: whoever has a key never runs the sandbox.
  const { startSandbox } = await import('../sandbox/sandbox.ts')
  const sandbox = await startSandbox(options)
  const access: LoftyAccess = {
    origin: new URL(sandbox.url).origin,
    authorization: `token ${sandbox.key}`,
    secret: sandbox.key,
    variable: 'LOFTY_API_KEY',
  }
  return { access, close: async () => void (await sandbox.close()) }
}
