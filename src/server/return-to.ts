/** Where the page is opened when nothing better is known. */
export const HOME = '/leads'

/** The list or a lead over it, with a query in the characters that browsers leave in one. Longer ones would not fit into a cookie. */
const OF_THE_PAGE = /^\/leads(\/[1-9]\d{0,19}(\/[a-z]{1,20})?)?(\?[\w\-.~!$&'()*+,;=:@/?%[\]|^`{}]*)?$/
const LONGEST = 2400

/** The address of our page to go to after signing in, or the list when it is not plainly one: it comes from the outside. */
export function safeReturn(wanted: string | null | undefined): string {
  return wanted && wanted.length <= LONGEST && OF_THE_PAGE.test(wanted) ? wanted : HOME
}

/** The sign-in page that leads back to an address of ours, or to the same search where the page would go to the list. */
export function signInHref({ pathname, search }: URL): string {
  const returnTo = safeReturn(`${pathname.startsWith(HOME) ? pathname : HOME}${search}`)
  return returnTo === HOME ? '/signin' : `/signin?returnTo=${encodeURIComponent(returnTo)}`
}
