import { expect, test } from 'vitest'
import { createClient, type Port, serve } from './rpc.ts'

/** Two ends of a channel; messages are copied and arrive later, in order. */
function createPorts(): [Port, Port] {
  const listeners: [((event: MessageEvent) => void)[], ((event: MessageEvent) => void)[]] = [[], []]
  const end = (own: 0 | 1, other: 0 | 1): Port => ({
    postMessage: (message) => {
      const data = structuredClone(message)
      setTimeout(() => listeners[other].forEach((listener) => void listener(new MessageEvent('message', { data }))))
    },
    addEventListener: (_type, listener) => void listeners[own].push(listener),
  })
  return [end(0, 1), end(1, 0)]
}

function connect() {
  const [page, worker] = createPorts()
  const begun: string[] = []
  const events: string[] = []
  const methods = {
    find(text: string) {
      begun.push(text)
      return `found ${text}`
    },
    async slow(text: string) {
      begun.push(text)
      await new Promise((over) => setTimeout(over, 5))
      return text.length
    },
    fail(): never {
      throw new Error('It is broken.')
    },
  }
  const tell = serve<string>(worker, methods)
  return { client: createClient<typeof methods, string>(page, (event) => events.push(event)), begun, tell, events, page }
}

test('answers come to their questions; those asked first are begun first', async () => {
  const { client, begun } = connect()
  expect(await Promise.all([client.ask('slow', 'abc'), client.ask('find', 'x'), client.ask('find', 'y')])).toEqual([
    3,
    'found x',
    'found y',
  ])
  expect(begun).toEqual(['abc', 'x', 'y'])
})

test('of one asker’s questions only the latest is looked at; the others fail as aborted', async () => {
  const { client, begun } = connect()
  const asked = ['a', 'ab', 'abc'].map((text) => client.askLatest('search', 'find', text))
  const other = client.askLatest('facets', 'find', 'other')
  const outcomes = await Promise.allSettled(asked)
  expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.name : outcome.value))).toEqual([
    'AbortError',
    'AbortError',
    'found abc',
  ])
  expect(await other).toBe('found other')
  expect(begun).toEqual(['abc', 'other'])
})

test('what fails there fails here, with its sentence, and the next question is answered', async () => {
  const { client } = connect()
  await expect(client.ask('fail')).rejects.toThrow('It is broken.')
  expect(await client.ask('find', 'x')).toBe('found x')
})

test('a question nobody knows, and an answer nobody waits for, harm nothing', async () => {
  const { client, page } = connect()
  page.postMessage({ id: 99, method: 'gone', args: [], asker: undefined })
  expect(await client.ask('find', 'x')).toBe('found x')
})

test('events come in order', async () => {
  const { client, tell, events } = connect()
  for (const event of ['one', 'two']) tell(event)
  await client.ask('find', 'x')
  expect(events).toEqual(['one', 'two'])
})
