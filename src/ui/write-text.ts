/** Puts text on the clipboard; false where the browser has none for this page, or refuses it. */
export async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
