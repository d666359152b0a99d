/** A browser as far as signing in needs one: it keeps cookies and follows nothing by itself. */
export function createBrowser(cookies = new Map<string, string>()) {
  return async function send(url: string, { headers, ...init }: RequestInit & { headers?: Record<string, string> } = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, headers: { cookie, ...headers }, redirect: 'manual' })
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(each) ?? []
      if (/Max-Age=0/.test(each)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return { status: response.status, body: await response.text(), location: response.headers.get('location') ?? '' }
  }
}
