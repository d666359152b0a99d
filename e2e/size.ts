import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** The most JavaScript the list may need before it shows, in bytes after gzip (150 kB). */
const BUDGET = 150_000
const DIST = 'dist/client'

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
}

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8'))

/** The chunk and all it imports statically. */
function needed(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const each of chunk.imports ?? []) needed(each, found)
  return found
}

const gzipped = (file: string) => gzipSync(readFileSync(`${DIST}/${file}`), { level: 9 }).length
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry)
if (!entry) throw new Error('The manifest names no entry: run "npm run build" first.')
const initial = needed('src/app.tsx', needed('src/begin.ts', needed(entry)))
// The entry begins with asking for the first rows, then comes the app: all are needed before anything shows.
const total = [...initial].reduce((sum, file) => sum + gzipped(file), 0)

console.log(`Initial JavaScript: ${kilobytes(total)} gzip of ${kilobytes(BUDGET)}`)
for (const { file } of Object.values(manifest)) {
  if (file.endsWith('.js') && !initial.has(file))
    console.log(`  on demand: ${file.replace(/-[\w-]+\.js$/, '')} ${kilobytes(gzipped(file))}`)
}
if (total > BUDGET) {
  console.error('Over the budget: load what is rarely used on demand, or raise the budget with a reason.')
  process.exit(1)
}
