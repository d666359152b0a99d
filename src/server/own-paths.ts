/** Addresses that the server answers itself; everything else is the page. */
const OURS = /^\/(api(\/.*)?|budget|healthz)$/
/** Whatever may be read as one of ours after decoding, whatever its case and slashes. */
const LIKE_OURS = /^[/\\]*(api|budget|healthz)(?![\w-])/i

/**
 * Says whether a raw request target (`incoming.url`) is for the server (`ours`), for the page (`page`), or only turns
 * into one of ours by clean-up (`no`, to be answered 404): dot segments, escapes, doubled slashes, another host's URL.
 */
export function ownPath(target: string): 'ours' | 'page' | 'no' {
  const [path = ''] = target.split('?', 1)
  const clean = URL.canParse(`http://localhost${path}`) ? new URL(`http://localhost${path}`).pathname : undefined
  if (!path.startsWith('/') || clean === undefined) return 'no'
  if (OURS.test(path) && path === clean) return 'ours'
  return LIKE_OURS.test(decode(path)) || LIKE_OURS.test(decode(clean)) ? 'no' : 'page'
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
