import { expect } from '@playwright/test'
import type { Sandbox } from '../src/sandbox/sandbox.ts'

/** What one line of the log may tell; `params` are names of parameters. */
const TOLD = ['time', 'requestId', 'route', 'status', 'ms', 'waitedMs', 'upstream', 'params']

/** Expects what a server printed while tests ran to tell of requests in its one form, and of no person, address, number or key. */
export function expectSilence(output: string, { leads, key, accessToken }: Pick<Sandbox, 'leads' | 'key' | 'accessToken'>): void {
  const [greeting = '', ...lines] = output.trim().split('\n')
  expect(greeting).toMatch(/^Leadbook: https?:\/\/\S+ \((sample leads|Lofty)\)$/)
  for (const line of lines) expect(TOLD).toEqual(expect.arrayContaining(Object.keys(JSON.parse(line))))
  const text = lines.join('\n').replace(/"requestId":"[^"]+"/g, '')
  const names = leads.map(({ lastName }) => lastName).filter((name) => typeof name === 'string' && name.length > 5)
  const personal = [key, accessToken, ...names, ...leads.flatMap(({ emails, phones }) => [...(emails ?? []), ...(phones ?? [])])]
  const found = [...new Set(personal)].filter((each) => each && (text.includes(each) || text.includes(encodeURIComponent(each))))
  expect(found).toEqual([])
}
