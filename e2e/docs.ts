import { readFileSync, writeFileSync } from 'node:fs'
import { columnIds, leadColumns } from '../src/leads/columns.tsx'
import { filterEntries, type LeadFilter } from '../src/leads/filters.ts'
import { canBookDecide } from '../src/leads/selection.ts'
import { leadTabs, tabIds } from '../src/leads/tabs.tsx'
import { endpoints } from '../src/lofty/endpoints.ts'
import { variables } from '../src/server/configuration.ts'

const README = 'README.md'

/** Rewrites the tables of README that are read off the code; with --check it only says whether they are up to date. */
const tables: Record<string, string> = {
  configuration: table(
    ['Variable', 'What it is', 'Default', 'Secret', 'Read by'],
    variables.map(([name, { meaning, fallback, whole, isSwitch, isSecret, readBy }]) => [
      code(name),
      meaning,
      fallback ?? (whole ? whole.fallback.toLocaleString('en-US') : isSwitch ? code('on') : ''),
      isSecret ? 'yes' : '',
      readBy.map(code).join(' '),
    ]),
  ),
  filters: table(
    ['Filter', 'In the URL', 'Answered by', 'Asked of Lofty', 'Answer checked'],
    filterEntries.map(([id, filter]) => [
      filter.label,
      code(id),
      filter.params ? (canBookDecide(id) ? 'Lofty or the book' : 'Lofty') : 'the book',
      exampleParams(filter),
      filter.isChecked ? (filter.isFuzzy ? 'mostly' : 'yes') : filter.params ? 'no' : '',
    ]),
  ),
  columns: table(
    ['Column', 'In `columns=`', 'Lofty’s order'],
    columnIds.map((id) => [leadColumns[id].label, code(id), leadColumns[id].sort ? code(leadColumns[id].sort) : '']),
  ),
  tabs: table(
    ['Tab', 'In the path'],
    tabIds.map((id) => [leadTabs[id].label, code(`/leads/:leadId/${id}`)]),
  ),
  endpoints: table(
    ['Endpoint', 'Parameters let through'],
    Object.values(endpoints).map(({ path, params }) => [code(`GET ${path}`), Object.keys(params).map(code).join(' ') || 'none']),
  ),
}

function exampleParams(filter: LeadFilter): string {
  if (!filter.params) return ''
  const texts = filter.control.name === 'choices' ? ['A', 'B'] : (filter.examples[0] ?? [])
  const shown = filter.canonical(texts) ?? filter.canonical(['1']) ?? texts
  const params = Object.entries(filter.params(shown))
  return params.map(([name]) => code(name)).join(' ') || code('groupIds')
}

function code(text: string): string {
  return `\`${text}\``
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

const before = readFileSync(README, 'utf8')
const after = before.replace(
  /(<!-- (\w+): made by npm run docs -->\n)[\s\S]*?(<!-- end -->)/g,
  (_, opening: string, name: string, closing: string) => `${opening}${tables[name] ?? ''}\n${closing}`,
)
if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('README’s tables do not match the code: run "npm run docs".')
    process.exit(1)
  }
} else {
  writeFileSync(README, after)
}
