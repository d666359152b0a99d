import { expect, test } from 'vitest'
import { errorAnswer } from './answer.ts'
import { busyFailure, failureOf, unreadableFailure } from './failures.ts'
import { languageOf } from './told.ts'

const asked = (headers: Record<string, string> = {}) => new Request('http://localhost/api/v1.0/leads', { headers })

test.each([
  [{}, 'en'],
  [{ 'accept-language': 'es-MX,es;q=0.9,en;q=0.8' }, 'es'],
  [{ 'accept-language': 'fr-FR,en;q=0.8' }, 'en'],
  [{ 'accept-language': 'en-US', cookie: 'session=1; leadbook-language=es' }, 'es'],
  [{ 'accept-language': 'es', cookie: 'leadbook-language=en' }, 'en'],
  [{ cookie: 'leadbook-language=xx' }, 'en'],
])('whoever sends %o reads %s', (headers, language) => expect(languageOf(new Headers(headers as Record<string, string>))).toBe(language))

test.each([
  ['en', 'Lofty’s call limit is reached. Try again in 1 second.'],
  ['es', 'Se alcanzó el límite de consultas de Lofty. Reintente en 1 segundo.'],
])('a failure is told in %s, and nothing of how', async (language, message) => {
  const body = await errorAnswer(busyFailure(900), asked({ 'accept-language': language }), 'r1').json()
  expect(body).toEqual({ error: { kind: 'busy', status: 429, message, retryable: true, retryAfterMs: 900, requestId: 'r1' } })
})

test('what may not be read is named in the language of the sentence', async () => {
  const access = { origin: 'http://localhost', authorization: 'Bearer x', secret: 'x', variable: undefined }
  const failure = failureOf(403, '{"code":200100}', 'pipelines', access)
  expect(failure.message).toBe('Your Lofty account has no permission to read the stages: ask your Lofty administrator for it.')
  const { error } = await errorAnswer(failure, asked({ 'accept-language': 'es' }), 'r1').json()
  expect(error.message).toBe('Su cuenta de Lofty no tiene permiso para leer las etapas: pídalo a su administrador de Lofty.')
})

test('what is off in an answer is named', async () => {
  expect(unreadableFailure({ field: 'leads' }).message).toBe('Lofty’s answer cannot be read at "leads". Try again in a moment.')
  expect(unreadableFailure('json').message).toBe('Lofty’s answer cannot be read at its JSON. Try again in a moment.')
})
