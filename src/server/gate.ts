import type { IncomingMessage } from 'node:http'
import { isLoopback } from './loopback.ts'

/** What is known of a request before anything of it is parsed. */
export type RawRequest = Pick<IncomingMessage, 'method' | 'url' | 'httpVersion' | 'rawHeaders'>

/** The `host:port` texts under which the server may be asked; `any` where every name may point here. */
export type Hosts = readonly string[] | 'any'

/** Whose a request is: the server's own, the page's, or nobody's, with the status and the sentence that say so. */
export type Verdict = 'ours' | 'page' | Refusal

export interface Refusal {
  status: 400 | 403 | 404 | 405
  message: string
  /** The address is one of the server's own or like one, so whoever asks expects JSON. */
  isLikeOurs: boolean
}

/** Addresses that the server answers itself; everything else is the page. */
const OURS = /^\/(api(\/.*)?|budget|healthz|readyz|metrics)$/
/** Whatever may be read as one of ours after decoding, whatever its case and slashes. */
const LIKE_OURS = /^[/\\]*(api|budget|healthz|readyz|metrics)(?![\w-])/i
/** What machines ask that watch this one, under whatever name they like, or none. */
const PROBES = /^\/(healthz|readyz|metrics)$/

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
/** Addresses that mean every network: whoever listens there lets any name in. */
const EVERY_ADDRESS = ['0.0.0.0', '::']

/** Addresses that take forms of our own pages. */
const FORMS = ['/signin', '/signout']

/**
 * The names of a server that listens on `host` and `port`. A name that was merely made to point here is none of them.
 * @param usualPort the port that browsers leave out: 80, or 443 with TLS.
 */
export function ownHosts(host: string, port: number, usualPort = 80): Hosts {
  if (EVERY_ADDRESS.includes(host)) return 'any'
  const bare = host.includes(':') ? `[${host}]` : host
  const names = isLoopback(host) ? [...new Set([...LOOPBACK, bare])] : [bare]
  return names.flatMap((name) => (port === usualPort ? [name, `${name}:${port}`] : [`${name}:${port}`]))
}

/** Whether an address is asked by what watches the machine, not by people. */
export function isProbe(url: string): boolean {
  return PROBES.test(url.split('?', 1)[0] ?? '')
}

/**
 * Judges a request by its raw bytes alone. Let in are: our own addresses exactly as they are written, asked under our
 * own name by our own page or by a program that is no browser; and the page, also by a link from anywhere.
 */
export function judge({ method = '', url = '', httpVersion, rawHeaders }: RawRequest, hosts: Hosts): Verdict {
  const all = (name: string) => rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name)
  const owner = ownerOf(url)
  const refuse = (status: Refusal['status'], message: string): Refusal => ({ status, message, isLikeOurs: owner !== 'page' })

  if (!/^1\.[01]$/.test(httpVersion)) return refuse(400, 'Leadbook speaks HTTP/1.1: ask in that version.')
  if (url.includes('#')) return refuse(400, 'An address ends before its "#": leave out what follows.')
  const hasBody = all('content-length').some((length) => length !== '0')
  if (all('transfer-encoding').length > 0 || (hasBody && isReading(method))) return refuse(400, 'Leadbook reads no body here: send none.')
  if (isProbe(url)) return 'ours'

  const [host, ...others] = all('host')
  if (host === undefined || others.length > 0) return refuse(400, 'Leadbook must be asked under one name: send one "Host" line.')
  if (hosts === 'any' ? host === '' : !hosts.includes(host)) {
    return refuse(403, 'Leadbook answers under its own address only: open the one that it printed when it was started.')
  }
  if (owner === 'nobody') return refuse(404, 'Leadbook asks Lofty nothing under this address.')

  const sites = all('sec-fetch-site')
  const isOwnPage = sites.join() === 'same-origin'
  // Forms of a page that tells nobody where it is come from "null", also to itself.
  const isOwnOrigin = (origin: string) => origin === `http://${host}` || origin === `https://${host}` || (origin === 'null' && isOwnPage)
  const isForeignOrigin = !all('origin').every(isOwnOrigin)
  const isOtherSite = sites.some((site) => site !== 'same-origin' && (owner === 'ours' || site !== 'none'))
  if (isForeignOrigin || (isOtherSite && !(owner === 'page' && isLink(all)))) {
    return refuse(403, 'Leadbook answers its own page only, under its own address.')
  }
  const isForm = method === 'POST' && FORMS.includes(url)
  if (owner === 'page' && !isReading(method) && !isForm) return refuse(405, 'Leadbook’s page can only be read: use GET.')
  // Whoever says nothing of where it comes from is no browser, and has no form to send.
  if (isForm && !isOwnPage && all('origin').length === 0) return refuse(403, 'Leadbook takes forms of its own page only.')
  return owner
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Whether a browser asks in order to show the page by itself, as after a click on a link; never in another's frame. */
function isLink(all: (name: string) => string[]): boolean {
  return all('sec-fetch-mode').join() === 'navigate' && all('sec-fetch-dest').join() === 'document'
}

/** Whose a raw target is; `nobody`: it only turns into one of ours by clean-up (dot segments, escapes, doubled slashes). */
function ownerOf(target: string): 'ours' | 'page' | 'nobody' {
  const [path = ''] = target.split('?', 1)
  const clean = URL.canParse(`http://localhost${path}`) ? new URL(`http://localhost${path}`).pathname : undefined
  if (!path.startsWith('/') || clean === undefined) return 'nobody'
  if (OURS.test(path) && path === clean) return 'ours'
  return LIKE_OURS.test(decode(path)) || LIKE_OURS.test(decode(clean)) ? 'nobody' : 'page'
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
