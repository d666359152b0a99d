import { type IDBPDatabase, openDB } from 'idb'

/** Keys are apart from what they open, so that they can be destroyed first. */
const KEYS = 'leadbook-keys'

function withKeys<T>(use: (keys: IDBPDatabase) => Promise<T>): Promise<T> {
  return openDB(KEYS, 1, { upgrade: (keys) => void keys.createObjectStore('keys') }).then(async (keys) => {
    try {
      return await use(keys)
    } finally {
      keys.close()
    }
  })
}

/**
 * The key of an account's book: no script can read it, only use it. Made when there is none; two tabs that make one at
 * the same time get the same. `isNew`: what was sealed before can never be read again.
 * @throws when the browser keeps no databases, or cannot keep keys in them.
 */
export async function findKey(account: string): Promise<{ key: CryptoKey; isNew: boolean }> {
  return withKeys(async (keys) => {
    const kept: CryptoKey | undefined = await keys.get('keys', account)
    if (kept) return { key: kept, isNew: false }
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    const change = keys.transaction('keys', 'readwrite')
    const found: CryptoKey | undefined = await change.store.get(account)
    if (!found) await change.store.put(made, account)
    await change.done
    return { key: found ?? made, isNew: !found }
  })
}

/** Destroys the keys of the accounts' books that are meant; says whose there were. */
export function destroyKeys(isMeant: (account: string) => boolean): Promise<string[]> {
  return withKeys(async (keys) => {
    const change = keys.transaction('keys', 'readwrite')
    const accounts = (await change.store.getAllKeys()).map(String).filter(isMeant)
    for (const each of accounts) await change.store.delete(each)
    await change.done
    return accounts
  })
}
