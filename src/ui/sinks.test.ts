import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Where text may become an address or markup. Whoever adds a place says here why it is safe. */
const ALLOWED: Record<string, string> = {
  'src/ui/external-link.tsx href': 'the only link to other sites; checks the address',
  'src/ui/external-picture.tsx src': 'the only picture of other sites; checks the address',
  'src/leads/cells.tsx href': 'the only link to a lead; a path of ours, made by leadHref',
  'src/ui/link.tsx href': 'every other link within the page; what the router makes of a path of ours',
  'src/leads/page-header.tsx src': 'our own icon',
  'src/leads/page-header.tsx form': 'signing out; works without script',
  'src/leads/page-header.tsx action': 'signing out; a fixed path of ours',
  'src/leads/failure-notice.tsx href': 'to the sign-in page; the address to come back to is encoded, and checked by the server',
}

const ATTRIBUTES = 'href|xlinkHref|src|srcSet|srcDoc|poster|ping|action|formAction|innerHTML|outerHTML'
/** Whatever makes a browser follow, load, send or parse what stands in it: attributes, properties set, elements, calls. */
const SINKS = [
  new RegExp(`(?<=\\s)(${ATTRIBUTES})=(?=["{])`, 'g'),
  new RegExp(`\\.(${ATTRIBUTES})\\s*=(?![=>])`, 'g'),
  /<(iframe|object|embed|base|meta|script|link|form)[\s>]/g,
  /\b(dangerouslySetInnerHTML|insertAdjacentHTML|setAttribute|window\.open|document\.write|document\.title|location\.assign|eval)\b/g,
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx$/.test(file) && !file.includes('.test.'))

/** The sinks in a file, comments left out. */
function sinksOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
  return [...new Set(SINKS.flatMap((sink) => [...code.matchAll(sink)].map(([, name = '']) => name)))]
}

test('text becomes a link, a picture or markup only in the components made for it', () => {
  const found = files.flatMap((file) => sinksOf(readFileSync(file, 'utf8')).map((name) => `${file} ${name}`))
  expect(found.sort()).toEqual(Object.keys(ALLOWED).sort())
  expect(files.length).toBeGreaterThan(30)
})

test.each([
  ['<a href={lead.facebook}>', 'href'],
  ['<img\n  src={url} />', 'src'],
  ['<img srcSet={url} />', 'srcSet'],
  ['<button formAction={go}>', 'formAction'],
  ['<p dangerouslySetInnerHTML={{ __html: note }} />', 'dangerouslySetInnerHTML'],
  ['const more = { dangerouslySetInnerHTML: note }', 'dangerouslySetInnerHTML'],
  ['<iframe title="x">', 'iframe'],
  ['window.open(url)', 'window.open'],
  ['document.title = fullName(lead)', 'document.title'],
  ['element.innerHTML = note', 'innerHTML'],
  ['window.location.href = lead.facebook', 'href'],
])('%s is found', (code, name) => {
  expect(sinksOf(code)).toContain(name)
})

test('what only looks like one is not', () => {
  expect(sinksOf('<Notice actions={x} /> // <a href={y}>\nconst href = make()\nif (a.href === href) return { href, src: 1 }')).toEqual([])
})
