import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A stand-in for Lofty in tests: records what reaches it and answers by script. */
export interface RecordingUpstream {
  origin: string
  requests: { url: string; method: string; headers: Record<string, unknown> }[]
  /** How the next requests are answered. */
  respond: (request: IncomingMessage, response: ServerResponse) => void
  /** Connections that the other side closed before it got its answer. */
  cutOff: number
  close(): Promise<void>
}

export const NO_LEADS = '{"_metadata":{"total":0},"leads":[]}'

export async function startRecordingUpstream(): Promise<RecordingUpstream> {
  const server = createServer((request, response) => {
    upstream.requests.push({ url: request.url ?? '', method: request.method ?? '', headers: { ...request.headers } })
    response.on('close', () => {
      if (!response.writableFinished) upstream.cutOff += 1
    })
    upstream.respond(request, response)
  })
  const upstream: RecordingUpstream = {
    origin: '',
    requests: [],
    respond: (_request, response) => response.end(NO_LEADS),
    cutOff: 0,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address === 'object' && address) upstream.origin = `http://127.0.0.1:${address.port}`
  return upstream
}

/** Lets the event loop turn until something has happened. */
export async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setImmediate(resolve))
}
