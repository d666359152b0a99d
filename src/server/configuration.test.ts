import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { givenIn, variables } from './configuration.ts'

const names = variables.map(([name]) => name)

test('whatever is called a key, a token or a secret is one, but for files and addresses', () => {
  const called = names.filter((name) => /_(KEY|TOKEN|SECRET)$/.test(name) && name !== 'TLS_KEY')
  const secret = variables.filter(([, { isSecret }]) => isSecret).map(([name]) => name)
  expect(secret.filter((name) => !/_URL$/.test(name))).toEqual(called)
})

test('the example of a file with settings names nothing that is not read', () => {
  const shown = [...readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name)
  expect(shown.length).toBeGreaterThan(5)
  expect(shown.filter((name) => !names.includes(name))).toEqual([])
})

test('nothing of the environment is seen but what the table names', () => {
  expect(givenIn({ PATH: '/bin', LOFTY_API_KEY: 'key', HOST: '', PORT: undefined })).toEqual({ LOFTY_API_KEY: 'key' })
})
