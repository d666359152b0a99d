import { startSandbox } from './sandbox.ts'

/** Reads a whole number from the environment; leaves with one sentence when it is none. */
function readNumber(name: string, otherwise: number, min: number, max: number): number {
  const text = process.env[name]?.trim()
  if (!text) return otherwise
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= min && number <= max) return number
  console.error(`${name} must be a whole number from ${min} to ${max}, not "${text}".`)
  process.exit(1)
}

const options = {
  leads: readNumber('SANDBOX_LEADS', 2500, 0, 1_000_000),
  latencyMs: readNumber('SANDBOX_LATENCY_MS', 0, 0, 60_000),
  callsPerMinute: readNumber('SANDBOX_CALLS_PER_MINUTE', 500, 1, 1_000_000),
  port: readNumber('PORT', 0, 0, 65_535),
}

try {
  const { url, key } = await startSandbox(options)
  console.log(`Sandbox Lofty with ${options.leads.toLocaleString('en-US')} leads: ${url}`)
  console.log(`API key: ${key}`)
  console.log(`To use it: LOFTY_BASE_URL=${url} LOFTY_API_KEY=${key} npm run dev`)
} catch (error) {
  console.error(`The sandbox could not start on port ${options.port}: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
