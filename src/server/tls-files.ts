import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import type { Tls } from './listener.ts'
import { SettingsError } from './settings.ts'
import type { TlsFiles } from './sign-in-settings.ts'

/** Reads a certificate and its key. @throws SettingsError when they cannot be used. */
export function readTls({ cert, key }: TlsFiles): Tls {
  try {
    const tls = { cert: readFileSync(cert), key: readFileSync(key) }
    createSecureContext(tls)
    return tls
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new SettingsError(`TLS_CERT and TLS_KEY cannot be used (${why}): set them to the PEM files of a certificate and its key.`)
  }
}
