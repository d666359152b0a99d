import { highlightRanges } from '../book/word-match.ts'

const NAME = 'found'

/** Marks the words asked for in the rows drawn; in a row that has none of them, those that nearly are. */
export function highlight(rows: Element, needle: string): void {
  const ranges = [...rows.querySelectorAll('[role=row]')].flatMap((row) => {
    const texts = textsIn(row)
    const exact = rangesIn(texts, needle, false)
    return exact.length > 0 ? exact : rangesIn(texts, needle, true)
  })
  CSS.highlights.set(NAME, new Highlight(...ranges))
}

export function endHighlight(): void {
  CSS.highlights.delete(NAME)
}

function textsIn(row: Element): Text[] {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) texts.push(node)
  return texts
}

function rangesIn(texts: readonly Text[], needle: string, isLoose: boolean): Range[] {
  return texts.flatMap((text) =>
    highlightRanges(needle, text.data, isLoose).map(([start, end]) => {
      const range = new Range()
      range.setStart(text, start)
      range.setEnd(text, Math.min(end, text.length))
      return range
    }),
  )
}
