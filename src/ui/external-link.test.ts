import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ExternalLink, hostOf, safeHref } from './external-link.tsx'
import { pictureSource } from './external-picture.tsx'

type Sort = 'web' | 'email' | 'phone' | 'text'
const markup = (address: string, sort: Sort = 'web') => renderToStaticMarkup(createElement(ExternalLink, { address, sort }))
const hrefs = (address: string, sort: Sort = 'web') => [...markup(address, sort).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)

/** Addresses that must never become a link, whatever sort of field they stand in. */
const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00a0javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript\r:alert(1)',
  'java\u200bscript:alert(1)',
  'javascript://example.com/%0aalert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'view-source:javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:msgbox(1)',
  'VbScRiPt:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'filesystem:https://example.com/1',
  'about:blank',
  'sms:+15125550142',
  'ftp://example.com',
  'ws://example.com',
  'intent://scan/#Intent;end',
  'mailto:ada@example.com',
  'mailto:ada@example.com?bcc=evil@example.com',
  'tel:+15125550142',
  'tel:*21*5125550142#',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '///evil.example',
  '/leads',
  '?stage=Hot',
  '#top',
  'example.com',
  'ada.fb',
  '@ada',
  'http:',
  'https:',
  'https://',
  'https:///evil.example',
  'https://?evil.example',
  'https://#',
  'https://:443/',
  'http:/example.com',
  'https:example.com',
  'https:\\\\example.com',
  'https://\\evil.example',
  'https://good.example\\@evil.example',
  'https://good.example\\.evil.example',
  'https://user@example.com',
  'https://user:secret@example.com',
  'https://:secret@example.com',
  'https://@',
  'https://bank.example@evil.example',
  'https://bank.example%40evil.example@evil.example/',
  'https://exa mple.com',
  'https://exa\tmple.com',
  'https://example.com/\njavascript:alert(1)',
  'https://exa\u200bmple.com',
  'https://exa\u00admple.com',
  'https://moc.elgoog\u202e/example.com',
  'https://example.com/\u2066gpj.exe',
  'https://example.com/\ufeff',
  'https://[',
  'https://[::1',
  'https://example.com:port',
  'https://example.com:99999',
  'https://exa<mple.com',
  'https://%00example.com',
  'https://a..b%2F@c',
  ' https://example.com',
  'ht\ntps://example.com',
  'hxxps://example.com',
  '',
  ' ',
]

test.each(HOSTILE)('%j becomes no link and no picture in any field, and stays readable', (address) => {
  expect(safeHref(address)).toBeUndefined()
  expect(pictureSource(address)).toBeUndefined()
  expect(hostOf(address)).toBeUndefined()
  for (const sort of ['web', 'email', 'phone', 'text'] as const) expect(hrefs(address, sort)).toEqual([])
  expect(markup(address)).toMatch(/^<bdi/)
})

test.each([
  ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['http://example.com', 'http://example.com/'],
  ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
  ['https://example.com:8443/', 'https://example.com:8443/'],
  ['https://example.com/javascript:alert(1)', 'https://example.com/javascript:alert(1)'],
  ['https://example.com/a b', 'https://example.com/a%20b'],
  ['https://example.com/?mail=a@b.c', 'https://example.com/?mail=a@b.c'],
  ['https://[::1]/', 'https://[::1]/'],
])('%s becomes a link', (address, href) => {
  expect(safeHref(address)).toBe(href)
  expect(markup(address)).toContain('rel="noopener noreferrer"')
  expect(markup(address)).toContain('target="_blank"')
})

test.each(['https://münchen.example/', 'https://аррle.com/', 'https://exаmple.com/login', 'https://example。com.ру/'])(
  '%s is shown as where it really leads',
  (address) => {
    const [, shown = ''] = />([^<]*)<\/a>/.exec(markup(address)) ?? []
    expect(hrefs(address)).toEqual([shown])
    expect(shown).toContain('xn--')
    expect(hostOf(address)).toMatch(/^[\x21-\x7e]+$/)
  },
)

test('a picture comes over https only', () => {
  expect(pictureSource('https://homes.example.com/1.jpg')).toBe('https://homes.example.com/1.jpg')
  expect(pictureSource('http://homes.example.com/1.jpg')).toBeUndefined()
  expect(pictureSource(undefined)).toBeUndefined()
})

describe('an e-mail address', () => {
  test.each([
    ['ada@example.com', 'mailto:ada@example.com'],
    ['ada.o’neill@example.com', undefined],
    ["o'neill+homes@mail.example.co", "mailto:o'neill%2Bhomes@mail.example.co"],
    ['a?b&c=d@example.com', 'mailto:a%3Fb%26c%3Dd@example.com'],
    ['ada@example.com?bcc=evil@example.com', undefined],
    ['ada@example.com&cc=evil@example.com', undefined],
    ['ada@example.com,evil@example.com', undefined],
    ['ada@example.com;evil@example.com', undefined],
    ['ada@example.com\r\nBcc: evil@example.com', undefined],
    ['ada@example.com%0ABcc:evil@example.com', undefined],
    ['Ada <ada@example.com>', undefined],
    ['ada@exa\u200bmple.com', undefined],
    ['ada@-example.com', undefined],
    ['ada@', undefined],
    ['@example.com', undefined],
    ['ada', undefined],
  ])('%j leads to %s', (address, href) => {
    expect(hrefs(address, 'email')).toEqual(href === undefined ? [] : [href.replace("'", '&#x27;')])
  })
})

describe('a phone number', () => {
  test.each([
    ['5125550142', 'tel:5125550142'],
    ['+1 (512) 555-0142', 'tel:+15125550142'],
    ['512.555.0142 ext. 7', 'tel:5125550142'],
    ['512 555 0142 x123', 'tel:5125550142'],
    ['5125550142,,1234#', undefined],
    ['5125550142;phone-context=evil', undefined],
    ['*21*5125550142#', undefined],
    ['*#06#', undefined],
    ['##002#', undefined],
    ['5125550142#', undefined],
    ['512+5550142', undefined],
    ['5125550142?body=x', undefined],
    ['1-800-FLOWERS', undefined],
    ['call me', undefined],
    ['12', undefined],
    ['1234567890123456', undefined],
    ['٥١٢٥٥٥٠١٤٢', undefined],
    ['5125\u202e550142', undefined],
  ])('%j dials %s, and is texted there', (number, href) => {
    expect(hrefs(number, 'phone')).toEqual(href === undefined ? [] : [href])
    expect(hrefs(number, 'text')).toEqual(href === undefined ? [] : [href.replace('tel:', 'sms:')])
  })
})
