/** The text, or what of it fits into `most` UTF-16 units and an ellipsis: never half an emoji, never a letter without its accents. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  let end = 0
  for (const { index, segment } of characters(text.slice(0, most + 1))) {
    if (index + segment.length >= most) break
    end = index + segment.length
  }
  // One character with more accents than fit is cut among them.
  return `${text.slice(0, end || most - 1)}…`
}

/** Characters as people see them; where the browser cannot tell them, code points. */
function* characters(text: string): Iterable<{ index: number; segment: string }> {
  if (typeof Intl.Segmenter === 'function') return yield* new Intl.Segmenter().segment(text)
  let index = 0
  for (const segment of text) {
    yield { index, segment }
    index += segment.length
  }
}
