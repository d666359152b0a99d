import { type ESTree, parseSync, Visitor } from 'vite'

/** A text as it stands in a source text: from quote to quote. */
interface Literal {
  start: number
  end: number
  text: string
}

/** A message, and the places that its call fills. */
interface Found extends Literal {
  /** Names of the values given; undefined where they cannot be read off the call. */
  values: string[] | undefined
}

/** The messages that a module says: the first arguments of these calls. */
export function messagesIn(file: string, source: string, calls: readonly string[] = ['t', 'rich']): Found[] {
  const found: Found[] = []
  const { program } = parseSync(file, source)
  new Visitor({
    CallExpression({ callee, arguments: [message, values] }) {
      if (message && callee.type === 'Identifier' && calls.includes(callee.name)) {
        for (const literal of literalsOf(message)) found.push({ ...literal, values: namesOf(values) })
      }
    },
  }).visit(program)
  return found.sort((one, other) => one.start - other.start)
}

/** The entries of a catalogue's part: English text, text of the other language. */
export function entriesIn(file: string, source: string): [english: Literal, other: Literal][] {
  const found: ReturnType<typeof entriesIn> = []
  new Visitor({
    Property({ key, value }) {
      const [text] = literalsOf(value)
      const { start, end } = key
      if (text) found.push([{ start, end, text: key.type === 'Identifier' ? key.name : (literalsOf(key)[0]?.text ?? '') }, text])
    },
  }).visit(parseSync(file, source).program)
  return found
}

/** A text, or each of those a condition chooses from. */
function literalsOf(node: ESTree.Node): Literal[] {
  if (node.type === 'ConditionalExpression') return [...literalsOf(node.consequent), ...literalsOf(node.alternate)]
  if (node.type !== 'Literal' || typeof node.value !== 'string') return []
  return [{ start: node.start, end: node.end, text: node.value }]
}

function namesOf(values: ESTree.Node | undefined): string[] | undefined {
  if (!values) return []
  if (values.type !== 'ObjectExpression') return undefined
  const names = values.properties.map((each) => (each.type === 'Property' && each.key.type === 'Identifier' ? each.key.name : undefined))
  return names.includes(undefined) ? undefined : names.filter((name) => name !== undefined)
}
