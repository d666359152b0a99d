import { expect, test, vi } from 'vitest'
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

test('of questions that wait, those that people wait for are begun first', async () => {
  const begun: string[] = []
  const find = (text: string) => void begun.push(text)
  let hear = (_event: MessageEvent) => {}
  serve(
    {
      postMessage: () => undefined,
      addEventListener: (_type, listener) => {
        hear = listener
      },
    },
    { find, list: find },
    ['list'],
  )
  const questions = [
    { id: 1, method: 'find', args: ['one'] },
    { id: 2, method: 'find', args: ['two'] },
    { id: 3, method: 'list', args: ['rows'] },
  ]
  for (const data of questions) hear(new MessageEvent('message', { data }))
  await vi.waitFor(() => expect(begun).toEqual(['rows', 'one', 'two']))
})

test('what fails there fails here, with its sentence, and the next question is answered', async () => {
  const { client } = connect()
  await expect(client.ask('fail')).rejects.toThrow('It is broken.')
  expect(await client.ask('find', 'x')).toBe('found x')
})

test('a question nobody knows, and an answer nobody waits for, harm nothing', async () => {
  const { client, page } = connect()
  page.postMessage({ id: 99, method: 'gone', args: [] })
  expect(await client.ask('find', 'x')).toBe('found x')
})

test('events come in order', async () => {
  const { client, tell, events } = connect()
  for (const event of ['one', 'two']) tell(event)
  await client.ask('find', 'x')
  expect(events).toEqual(['one', 'two'])
})
