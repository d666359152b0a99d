/**
 * Cookies of this host alone, unread by scripts, over TLS (or this machine) only. `Lax`, not `Strict`: a link that a
 * colleague mailed must open signed in, and so must the way back from Lofty; nothing but reading works by a link.
 */
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'

/** A `Set-Cookie` value; without `maxAge` (seconds) the cookie ends with the browser. */
export function writeCookie(name: string, value: string, maxAge?: number): string {
  return `__Host-${name}=${value}; ${ATTRIBUTES}${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`
}

/** A `Set-Cookie` value that takes the cookie back. */
export function dropCookie(name: string): string {
  return writeCookie(name, '', 0)
}

/** The cookie a request brings; undefined when there is none, or more than one of the name. */
export function readCookie(headers: Headers, name: string): string | undefined {
  const prefix = `__Host-${name}=`
  const found = (headers.get('cookie') ?? '').split(';').flatMap((each) => {
    const text = each.trim()
    return text.startsWith(prefix) ? [text.slice(prefix.length)] : []
  })
  return found.length === 1 ? found[0] : undefined
}
