import { catalogue } from './t.ts'

let known: { catalogue: typeof catalogue; texts: Map<string, string[]> } | undefined

/**
 * The English of a text without places that the page says in another language, to find it by either: several where they
 * are said alike. None in English, and of what is no text of the page's.
 */
export function inEnglish(text: string): readonly string[] {
  if (known?.catalogue !== catalogue) known = { catalogue, texts: turnedRound() }
  return known.texts.get(text) ?? []
}

function turnedRound(): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const [english, said] of Object.entries(catalogue)) {
    if (typeof said === 'string' && said !== english) texts.set(said, [...(texts.get(said) ?? []), english])
  }
  return texts
}
