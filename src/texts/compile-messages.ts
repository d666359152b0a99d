import compile from 'icu-minify/compile'
import type { Plugin } from 'vite'
import { entriesIn, messagesIn } from './find-messages.ts'
import { nameOf } from './t.ts'

/** Messages without places are their own text. */
const isPlain = (text: string) => !text.includes('{')

/**
 * Vite plugin: puts compiled messages in the place of those with places to fill, in the page's code and in the catalogues,
 * so that the page need not be able to read MessageFormat.
 */
export function compileMessages(): Plugin {
  return {
    name: 'leadbook-compile-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: /\{/ },
      handler(source, id) {
        const edits = id.includes('/src/texts/es/') ? catalogueEdits(id, source) : messageEdits(id, source)
        return edits.length > 0 ? { code: replaceAll(source, edits), map: null } : undefined
      },
    },
  }
}

interface Edit {
  start: number
  end: number
  by: string
}

function messageEdits(id: string, source: string): Edit[] {
  if (!/\b(t|rich)\(/.test(source)) return []
  return messagesIn(id, source).flatMap(({ start, end, text }) => (isPlain(text) ? [] : { start, end, by: JSON.stringify(compile(text)) }))
}

function catalogueEdits(id: string, source: string): Edit[] {
  return entriesIn(id, source).flatMap(([english, other]) =>
    isPlain(english.text)
      ? []
      : [
          { ...english, by: JSON.stringify(nameOf(compile(english.text))) },
          { ...other, by: JSON.stringify(compile(other.text)) },
        ],
  )
}

function replaceAll(source: string, edits: readonly Edit[]): string {
  let text = ''
  let at = 0
  for (const { start, end, by } of edits) {
    text += source.slice(at, start) + by
    at = end
  }
  return text + source.slice(at)
}
