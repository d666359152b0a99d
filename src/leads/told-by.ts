/** What the server says to the page in its head. */
export function toldBy(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
}
