import { expect, test } from 'vitest'
import { safeHref } from './external-link.tsx'

test.each([
  ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['http://example.com', 'http://example.com/'],
  ['HTTPS://EXAMPLE.COM', 'https://example.com/'],
  ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ['https://example.com/javascript:alert(1)', 'https://example.com/javascript:alert(1)'],
  ['mailto:ada@example.com', 'mailto:ada@example.com'],
  ['tel:+15125550142', 'tel:+15125550142'],
])('%s becomes a link', (address, href) => {
  expect(safeHref(address)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript\r:alert(1)',
  'javascript://example.com/%0aalert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'view-source:javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://example.com/1',
  'filesystem:https://example.com/1',
  'about:blank',
  'sms:+15125550142',
  'ftp://example.com',
  'intent://scan/#Intent;end',
  '//evil.example',
  '\\\\evil.example',
  '/leads',
  '?stage=Hot',
  '#top',
  'example.com',
  'ada.fb',
  '@ada',
  'http:',
  'https://',
  'http:/example.com',
  'https:example.com',
  'https:\\\\example.com',
  'https://user@example.com',
  'https://user:secret@example.com',
  'https://:secret@example.com',
  'https://bank.example@evil.example',
  'https://exa mple.com',
  'https://[',
  ' https://example.com',
  'ht\ntps://example.com',
  '',
  ' ',
])('%j becomes none', (address) => {
  expect(safeHref(address)).toBeUndefined()
})
