import { type ESTree, parseSync, Visitor } from 'vite'

/** Names under which components and tables take texts for people. */
const TEXT_NAMES = new Set(
  'alt aria-label aria-description aria-roledescription aria-valuetext help joint label placeholder sentence text title what'.split(' '),
)
/** What is called the same in every language. */
const NAMES = new Set(['Leadbook', 'Lofty', 'CSV', 'XLSX', 'ID', 'Ctrl', 'Esc', 'Enter', 'Shift', 'Alt'])

/** English for people that stands in a module without being a message, as far as its place tells. */
export function untoldIn(file: string, source: string): string[] {
  const found: string[] = []
  const note = (text: string) => {
    const said = text.replace(/\s+/g, ' ').trim()
    if (/\p{L}{2}/u.test(said) && !NAMES.has(said)) found.push(said)
  }
  const noteValue = (name: string, value: ESTree.Node | null) => {
    if (!value || !TEXT_NAMES.has(name)) return
    for (const text of textsOf(value)) if (/^[A-Z]|[a-z] [a-z]/.test(text)) note(text)
  }
  new Visitor({
    JSXText: ({ value }) => note(value),
    JSXAttribute: ({ name, value }) => noteValue(String(name.name), value),
    Property: ({ key, value }) => noteValue(key.type === 'Identifier' ? key.name : '', value),
  }).visit(parseSync(file, source).program)
  return found
}

/** Texts that a value may be; what a call gives is not its text. */
function textsOf(node: ESTree.Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateLiteral') return [node.quasis.map(({ value }) => value.cooked ?? '').join('…')]
  if (node.type === 'JSXExpressionContainer') return textsOf(node.expression)
  if (node.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)]
  if (node.type === 'LogicalExpression') return [...textsOf(node.left), ...textsOf(node.right)]
  return []
}
