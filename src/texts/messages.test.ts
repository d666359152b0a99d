import { readdirSync, readFileSync } from 'node:fs'
import compile from 'icu-minify/compile'
import { expect, test } from 'vitest'
import { spanish } from '../server/spanish.ts'
import { entriesIn, messagesIn } from './find-messages.ts'
import { untoldIn } from './find-untold.ts'

const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((file) => ({ file: `${folder}/${file}`, source: readFileSync(`${folder}/${file}`, 'utf8') }))

const catalogue = filesIn('src/texts/es').flatMap(({ file, source }) =>
  entriesIn(file, source).map(([english, spanish]) => ({ english: english.text, spanish: spanish.text })),
)
const modules = filesIn('src').filter(({ file }) => !file.startsWith('src/texts/es/'))

/** The names of a message's places, each once. */
function placesOf(text: string): string[] {
  const places = new Set<string>()
  const walk = (node: unknown) => {
    if (!Array.isArray(node)) return
    for (const part of node) {
      if (!Array.isArray(part)) continue
      places.add(part[0])
      const [, , branches] = part
      if (typeof branches === 'object') for (const branch of Object.values(branches)) walk(branch)
    }
  }
  walk(compile(text))
  return [...places].sort()
}

test('every message is in the catalogue once', () => {
  const texts = catalogue.map(({ english }) => english)
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([])
  expect(texts.length).toBeGreaterThan(0)
})

test.each(catalogue)('“$english” has the same places in Spanish', ({ english, spanish }) => {
  expect(placesOf(spanish)).toEqual(placesOf(english))
})

test('every message is filled with what it has places for', () => {
  const wrong = modules.flatMap(({ file, source }) =>
    messagesIn(file, source)
      .filter(({ text, values }) => values && `${[...values].sort()}` !== `${placesOf(text)}`)
      .map(({ text, values }) => `${file}: “${text}” given ${values}`),
  )
  expect(wrong).toEqual([])
})

test('the page says nothing that is no message', () => {
  const page = modules.filter(({ file }) => /^src\/(ui|filters|leads|app)/.test(file))
  expect(page.flatMap(({ file, source }) => untoldIn(file, source).map((text) => `${file}: ${text}`))).toEqual([])
})

const ofServer = Object.entries(spanish)

test.each(ofServer)('the server’s “%s” has the same places in Spanish', (english, other) => {
  expect(placesOf(other)).toEqual(placesOf(english))
})

test('the server’s messages are filled with what they have places for, and all are said', () => {
  const others = modules.filter(({ file }) => file !== 'src/server/spanish.ts' && file.startsWith('src/server/'))
  const wrong = others.flatMap(({ file, source }) =>
    messagesIn(file, source, ['told'])
      .filter(({ text, values }) => values && `${[...values].sort()}` !== `${placesOf(text)}`)
      .map(({ text, values }) => `${file}: “${text}” given ${values}`),
  )
  expect(wrong).toEqual([])
  const said = others.map(({ source }) => source).join('\n')
  expect(ofServer.map(([english]) => english).filter((text) => !said.includes(text))).toEqual([])
})

test('the catalogue holds nothing that is not said', () => {
  const said = modules.map(({ source }) => source).join('\n')
  expect(catalogue.map(({ english }) => english).filter((text) => !said.includes(text.replaceAll('\n', '\\n')))).toEqual([])
})
