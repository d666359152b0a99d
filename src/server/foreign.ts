/** Addresses that mean every network: whoever sets them lets any name in. */
const EVERY_ADDRESS = ['0.0.0.0', '::']
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Whether a request comes from a web page that is not ours: under a host name that is neither this machine's nor the
 * configured one (a name that was made to point here), or sent by another site's page.
 */
export function isForeign(request: Request, host: string): boolean {
  const { hostname } = new URL(request.url)
  const isOurName = LOOPBACK.test(hostname) || hostname === host || EVERY_ADDRESS.includes(host)
  const site = request.headers.get('sec-fetch-site')
  return !isOurName || site === 'cross-site' || site === 'same-site'
}
