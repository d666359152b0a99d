import { readFileSync } from 'node:fs'
import { Deployment } from 'kubernetes-models/apps/v1/Deployment'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget'
import { Service } from 'kubernetes-models/v1/Service'
import { expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { readSettings } from './settings.ts'
import { readReach } from './sign-in-settings.ts'
import { readWatchSettings } from './watch-settings.ts'

const KINDS = { Deployment, Service, PodDisruptionBudget }
const SECRET = 's'.repeat(32)
/** What the Secret beside the manifest holds. */
const SECRETS: Record<string, string> = { SESSION_SECRET: SECRET, VALKEY_URL: 'redis://valkey:6379' }
/** What one that ends does must fit into what it is given for it, in seconds. */
const SPARE = 3

interface Manifest {
  kind: keyof typeof KINDS
  [field: string]: unknown
}

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8')
const manifests: Manifest[] = parseAllDocuments(read('kubernetes.yaml')).map((document) => document.toJS())
const [{ spec: deployment }] = parseAllDocuments(read('kubernetes.yaml')).map((document) => document.toJS())
const pod = deployment.template.spec
const [container] = pod.containers
const compose = parse(read('compose.yaml'), { merge: true })

/** An object that notes in `unread` what nobody reads of it: the schema’s own code reads all fields that it knows. */
function noteReads<Value>(value: Value, unread: Set<string>, path: string): Value {
  if (typeof value !== 'object' || value === null) return value
  for (const key of Object.keys(value)) unread.add(`${path}/${key}`)
  return new Proxy(value, {
    get(from, key, receiver) {
      unread.delete(`${path}/${String(key)}`)
      return noteReads(Reflect.get(from, key, receiver), unread, `${path}/${String(key)}`)
    },
  })
}

function problems(manifest: Manifest): string[] {
  const unread = new Set<string>()
  try {
    KINDS[manifest.kind].prototype.validate.call(noteReads(manifest, unread, ''))
    return [...unread]
  } catch (error) {
    return [String(error), ...unread]
  }
}

test('the manifest is what Kubernetes’ own schemas describe, without a field they do not know', () => {
  expect(manifests.map(({ kind }) => kind)).toEqual(Object.keys(KINDS))
  for (const manifest of manifests) expect(problems(manifest)).toEqual([])
  const [wrong] = JSON.parse(JSON.stringify(manifests).replace('"httpGet"', '"httpget"').replace('"replicas":3', '"replicas":"3"'))
  expect(problems(wrong)).toEqual([
    expect.stringContaining('replicas must be integer'),
    '/spec/template/spec/containers/0/startupProbe/httpget',
  ])
})

test('its parts belong together, and nothing in it may write, be root or be more than it is', () => {
  const [, service, disruptions] = manifests
  const { matchLabels } = deployment.selector
  expect(deployment.template.metadata.labels).toEqual(matchLabels)
  expect([service, disruptions].map((each) => each?.spec)).toMatchObject([{ selector: matchLabels }, { selector: { matchLabels } }])
  expect(container.ports.map(({ name }: { name: string }) => name)).toContain('http')
  expect(container.readinessProbe.httpGet.path).toBe('/readyz')
  expect(container.livenessProbe.httpGet.path).toBe('/healthz')
  expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65532 })
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  })
  expect(read('Containerfile')).toContain('\nUSER 65532:65532\n')
})

const image = Object.fromEntries([...read('Containerfile').matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]))
const inPod = Object.fromEntries(container.env.map(({ name, value }: { name: string; value?: string }) => [name, value ?? SECRETS[name]]))
const inCompose = { ...compose.services['leadbook-1'].environment, SESSION_SECRET: SECRET, LOFTY_CLIENT_ID: '', LOFTY_CLIENT_SECRET: '' }

test.each([
  ['Kubernetes', inPod, pod.terminationGracePeriodSeconds],
  ['compose', inCompose, Number.parseInt(compose.services['leadbook-1'].stop_grace_period, 10)],
])('with what %s sets Leadbook starts, and gets the time to end', (_where, set, seconds) => {
  const env = { ...image, ...set }
  const { host } = readSettings(env, 0)
  expect(host).toBe('0.0.0.0')
  expect(readReach(env, host)).toMatchObject({ signIn: { oauth: undefined }, trustProxy: expect.anything() })
  const { delayMs, graceMs } = readWatchSettings(env)
  expect((delayMs + graceMs) / 1000 + SPARE).toBeLessThanOrEqual(seconds)
})

test('the proxy of the compose file is the one that is trusted, and its replicas are those that are there', () => {
  const { caddy, valkey, ...replicas } = compose.services
  const { ipv4_address } = caddy.networks.inside
  for (const replica of Object.values(replicas))
    expect(replica).toMatchObject({ read_only: true, environment: { TRUST_PROXY: ipv4_address } })
  const asked = /reverse_proxy ([^{]*)/.exec(read('Caddyfile'))?.[1]?.trim().split(' ')
  expect(asked).toEqual(Object.keys(replicas).map((name) => `${name}:${image.PORT}`))
  expect(compose.services['leadbook-1'].environment.VALKEY_URL).toBe('redis://valkey:6379')
  expect(valkey.volumes).toEqual(['valkey:/data'])
})
