import { expect, test } from 'vitest'
import { readWatchSettings } from './watch-settings.ts'

test('nobody watches unless told to, and requests under way get eight seconds', () => {
  expect(readWatchSettings({})).toEqual({ metrics: { port: undefined, token: undefined }, traces: undefined, delayMs: 0, graceMs: 8000 })
})

test.each(['http://collector:4318', 'http://collector:4318/'])('traces go below %s', (OTEL_EXPORTER_OTLP_ENDPOINT) => {
  expect(readWatchSettings({ OTEL_EXPORTER_OTLP_ENDPOINT }).traces).toBe('http://collector:4318/v1/traces')
})

test.each([
  [{ METRICS_TOKEN: 'shortCANARY' }, 'METRICS_TOKEN needs 16 characters or more: set it'],
  [{ METRICS_TOKEN: 'Bearer longerCANARYlonger' }, 'METRICS_TOKEN begins with a scheme'],
  [{ METRICS_PORT: '70000' }, 'METRICS_PORT must be a whole number from 0 to 65535'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT is no web address: set it'],
  [{ SHUTDOWN_GRACE_SECONDS: '-1' }, 'SHUTDOWN_GRACE_SECONDS must be a whole number from 0 to 300'],
])('%j is refused in one sentence without the token', (env, says) => {
  let message = ''
  try {
    readWatchSettings(env)
  } catch (error) {
    message = error instanceof Error ? error.message : ''
  }
  expect(message).toContain(says)
  expect(message).toMatch(/^[^\n]+\.$/)
  expect(message).not.toContain('CANARY')
})
