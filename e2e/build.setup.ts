import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The tests run against the production build; it is made here when nobody made it before. */
export default function build(): void {
  if (existsSync('dist/server/main.js') && existsSync('dist/client/index.html')) return
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit' })
}
