/** One build of the page: nothing in it is of any account. */
export interface Build {
  /** Changes whenever anything of the build does. */
  version: string
  /** The addresses of its files, each named after what is in it, and its icon. */
  files: readonly string[]
  /** The page as it opens without the server, which has told it nothing. */
  page: string
  /** The rules the page is under, as the server sends them. */
  headers: Readonly<Record<string, string>>
}

/** The page's own addresses. Where people sign in and out, and what is asked of Lofty, is none of them. */
const PAGE = /^\/(leads(\/[^.]*)?)?$/

/**
 * What a request is to the service worker: a file of its build, which it has; the page, for which it stands in while the
 * server cannot be reached; or nothing of its business (undefined), which the browser then asks for as if it were not there.
 */
export function roleOf(
  { method, mode, url }: Pick<Request, 'method' | 'mode' | 'url'>,
  { files }: Build,
  origin: string,
): 'file' | 'page' | undefined {
  const asked = new URL(url)
  if (method !== 'GET' || asked.origin !== origin) return undefined
  if (mode === 'navigate') return PAGE.test(asked.pathname) ? 'page' : undefined
  return files.includes(asked.pathname) && asked.search === '' ? 'file' : undefined
}
