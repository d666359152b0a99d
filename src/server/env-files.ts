import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import type { Environment } from './configuration.ts'

/**
 * The environment with `.env.local` and then `.env` of a directory under it: what is set already stays as it is.
 * `process.env` is not touched, so that no child process gets the key and a changed file counts at the next start.
 */
export function loadEnvFiles(env: Environment = process.env, directory: string = process.cwd()): Environment {
  return { ...readEnvFile(join(directory, '.env')), ...readEnvFile(join(directory, '.env.local')), ...env }
}

function readEnvFile(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}
