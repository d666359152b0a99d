import { type Attributes, type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { callable } from './callable.ts'
import type { LogLine } from './proxy.ts'
import type { Called, Watcher } from './watcher.ts'

/** Spans of requests and of the calls to Lofty that they made, sent to a collector. */
export interface Traces extends Watcher {
  /** Sends what has not been sent, within a few seconds; a collector that is gone keeps nobody waiting. */
  flush(): Promise<void>
}

/** Calls that are kept until their request is over; older ones, whose reader has gone, are told by themselves. */
const MOST_KEPT = 500
/** The most that sending may take, in milliseconds. */
const PATIENCE = 3000

/** @param url where the collector takes traces, such as `http://localhost:4318/v1/traces`. */
export function createTraces(url: string): Traces {
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: PATIENCE })
  const resource = resourceFromAttributes({ 'service.name': 'leadbook' }).merge(detectResources({ detectors: [envDetector] }))
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] })
  const tracer = provider.getTracer('leadbook')
  const kept = new Map<string, { call: Called; endedAt: number }[]>()

  /** A span that is over already. */
  function tell(name: string, kind: SpanKind, { endedAt, ms }: { endedAt: number; ms: number }, attributes: Attributes, parent: Context) {
    const span = tracer.startSpan(name, { kind, startTime: endedAt - ms, attributes }, parent)
    if ('error.type' in attributes) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end(endedAt)
    return trace.setSpan(ROOT_CONTEXT, span)
  }

  function tellCall({ call, endedAt }: { call: Called; endedAt: number }, parent: Context) {
    const { route, priority, upstream, waitedMs, ms } = call
    const attributes = { 'url.template': callable[route].path, 'leadbook.priority': priority, 'leadbook.waited_ms': Math.round(waitedMs) }
    tell(`Lofty ${callable[route].path}`, SpanKind.CLIENT, { endedAt, ms }, { ...attributes, ...resultOf(upstream, 400) }, parent)
  }

  function tellKept(requestId: string, parent: Context) {
    for (const each of kept.get(requestId) ?? []) tellCall(each, parent)
    kept.delete(requestId)
  }

  return {
    answered({ requestId, route, status, ms, time }) {
      const name = routeOf(route)
      const attributes = { 'http.route': name, 'leadbook.request_id': requestId, ...resultOf(status, 500) }
      tellKept(requestId, tell(name, SpanKind.SERVER, { endedAt: Date.parse(time), ms }, attributes, ROOT_CONTEXT))
    },
    called(call) {
      const over = { call, endedAt: Date.now() }
      const { requestId } = call
      if (requestId === undefined) return tellCall(over, ROOT_CONTEXT)
      kept.set(requestId, [...(kept.get(requestId) ?? []), over])
      const [oldest] = kept.keys()
      if (oldest !== undefined && kept.size > MOST_KEPT) tellKept(oldest, ROOT_CONTEXT)
    },
    async flush() {
      for (const requestId of kept.keys()) tellKept(requestId, ROOT_CONTEXT)
      await provider.shutdown().catch(() => {})
    },
  }
}

/** The address of a request as the tables write it, without what was asked. */
function routeOf(route: LogLine['route']): string {
  const endpoint = Object.entries(callable).find(([name]) => name === route)?.[1]
  return endpoint ? `/api${endpoint.path}` : (route ?? 'other')
}

function resultOf(result: number | string, firstError: number): Attributes {
  if (typeof result === 'string') return { 'error.type': result }
  return { 'http.response.status_code': result, ...(result >= firstError && { 'error.type': String(result) }) }
}
