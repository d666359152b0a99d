import { expect } from '@playwright/test'
import type { Sandbox } from '../src/sandbox/sandbox.ts'

/** What one line of the log may tell; `params` are names of parameters, a `message` is of the server itself. */
const TOLD = ['time', 'level', 'message', 'requestId', 'route', 'status', 'ms', 'waitedMs', 'upstream', 'params', 'answeredBy', 'kind']

type Personal = Pick<Sandbox, 'leads' | 'key' | 'accessToken'>

/** Expects what a server printed while tests ran to tell of requests in its one form, and of no person, address, number or key. */
export function expectSilence(output: string, sandbox: Personal): void {
  const [greeting, ...lines] = output.trim().split('\n')
  expect(JSON.parse(greeting ?? '').message).toMatch(/^Leadbook: https?:\/\/\S+ \((sample leads|Lofty)\)$/)
  for (const line of lines) expect(TOLD).toEqual(expect.arrayContaining(Object.keys(JSON.parse(line))))
  expectNobody(lines.join('\n'), sandbox)
}

/** Expects a text to name no person, address, number or key; request ids are none. */
export function expectNobody(told: string, { leads, key, accessToken }: Personal): void {
  const text = told.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '')
  const names = leads.map(({ lastName }) => lastName).filter((name) => typeof name === 'string' && name.length > 5)
  const personal = [key, accessToken, ...names, ...leads.flatMap(({ emails, phones }) => [...(emails ?? []), ...(phones ?? [])])]
  const found = [...new Set(personal)].filter((each) => each && (text.includes(each) || text.includes(encodeURIComponent(each))))
  expect(found).toEqual([])
}
