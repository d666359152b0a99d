import { matchEndpoint } from '../lofty/endpoints.ts'
import type { Random } from '../sandbox/random.ts'
import { ownHosts } from './gate.ts'

const PATHS = ['/api/v1.0/leads', '/api/v1.0/leads/7', '/api/v1.0/members', '/api/v1.0/teamFeatures/listTag', '/api/v1.0/org']
const PARTS = ['/', '//', '\\', '/./', '/../', '/..;/', '..', '.', ';', ';x=1', '%', '%2f', '%2F', '%5c', '%2e', '%2e%2e', '%252e', '%00']
const BYTES = [
  '%23',
  '%3f',
  '%0d%0a',
  '%c0%af',
  '%c0%ae',
  '%e0%80%af',
  '%ef%bc%8f',
  '\0',
  '\t',
  ' ',
  '\r',
  '\n',
  '\x7f',
  '\xff',
  '\xc3\xa9',
  '#',
  '@',
  ':',
  '~',
  'x',
  '0',
]
const FRONTS = [
  'http://evil.example',
  'http://127.0.0.1',
  '//evil.example',
  '/leads/..',
  '/healthz/..',
  '/x/y/../..',
  '/%2e',
  '/.',
  '\\',
  'x',
  '*',
]

type Change = (text: string, random: Random) => string

function split(text: string, random: Random): [string, string] {
  const place = random.int(0, text.length)
  return [text.slice(0, place), text.slice(place)]
}

/** Replaces one character by what `into` makes of it. */
function replace(into: (character: string) => string): Change {
  return (text, random) => {
    const [before, after] = split(text, random)
    return before + into(after.slice(0, 1)) + after.slice(1)
  }
}

const percent = (character: string) => (character ? `%${character.charCodeAt(0).toString(16).padStart(2, '0')}` : '%')

const changes: Change[] = [
  (text, random) => split(text, random).join(random.pick(PARTS)),
  (text, random) => split(text, random).join(random.pick(BYTES)),
  (text, random) => split(text, random).join(String.fromCharCode(random.int(0, 255))),
  (text, random) => random.pick(FRONTS) + text,
  (text, random) => text + random.pick([...PARTS, ...BYTES, 'EVIL', '.json', '/notes', '/../members']),
  replace(percent),
  replace((character) => percent(percent(character))),
  replace((character) => character.toUpperCase()),
  replace(() => ''),
  replace((character) => character + character),
]

/** Changes a valid text at one to three places until it is none that `isAllowed`. */
function spoil(text: string, random: Random, isAllowed: (text: string) => boolean): string {
  let changed = text
  for (let left = random.int(1, 3); left > 0; left -= 1) changed = random.pick(changes)(changed, random)
  return isAllowed(trim(changed)) ? spoil(text, random, isAllowed) : changed
}

/** Blanks around a header's value or a target are no part of it. */
function trim(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '')
}

function spoilPath(random: Random): string {
  return spoil(random.pick(PATHS), random, (path) => path.includes('?') || matchEndpoint(path.replace(/^\/api/, '')) !== undefined)
}

function spoilName(random: Random): string {
  return spoil('limit', random, (name) => [...new URLSearchParams(`${name}=1`).keys()].every((each) => each === 'limit'))
}

const mutations: ((random: Random, port: number) => [target: string, ...lines: string[]])[] = [
  (random, port) => [spoilPath(random), `Host: 127.0.0.1:${port}`],
  (random, port) => [`${random.pick(PATHS)}?${spoilName(random)}=1`, `Host: 127.0.0.1:${port}`],
  (random, port) => {
    const names = ownHosts('127.0.0.1', port)
    return [random.pick(PATHS), `Host: ${spoil(random.pick([...names]), random, (name) => names.includes(name))}`]
  },
  (random, port) => {
    const site = spoil('same-origin', random, (text) => text === 'same-origin')
    return [random.pick(PATHS), `Host: 127.0.0.1:${port}`, `Sec-Fetch-Site: ${site}`]
  },
  (random, port) => {
    const own = `http://127.0.0.1:${port}`
    return [random.pick(PATHS), `Host: 127.0.0.1:${port}`, `Origin: ${spoil(own, random, (text) => text === own)}`]
  },
]

/** A valid request for leads, spoiled at random in its path, a parameter's name, its host, site or origin, so that no rule allows it. */
export function mutate(random: Random, port: number): string {
  // Most holes are in paths.
  const [target, ...lines] = (random.chance(0.5) ? mutations[0] : random.pick(mutations))?.(random, port) ?? ['']
  return `GET ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n`
}
