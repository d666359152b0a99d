import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** The modules that a module needs at run time, as far as they are ours. */
function needed(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(/^import (?!type )(?:[^'\n]*?|\{[^}]*\}) ?(?:from )?'(\.[^']+)'/gm)
  for (const [, path = ''] of imports) needed(join(dirname(file), path), found)
  return found
}

test('the worker needs no component: in development those run in a page only', () => {
  const files = [...needed('src/leads/book-worker.ts')]
  expect(files.length).toBeGreaterThan(30)
  expect(files.filter((file) => file.endsWith('.tsx'))).toEqual([])
})
