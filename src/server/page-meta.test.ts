import { expect, test } from 'vitest'
import { bookName, withMeta } from './page-meta.ts'

const PAGE = '<html><head><title>x</title></head><body></body></html>'

test('the page is told whose leads it shows, and who reads them where agents sign in', () => {
  expect(withMeta(PAGE, { source: 'sandbox' })).toBe(PAGE.replace('</head>', '<meta name="leadbook-source" content="sandbox" /></head>'))
  expect(withMeta(PAGE, { source: 'lofty', agent: 'Grace Kim', book: undefined })).toContain(
    '<meta name="leadbook-source" content="lofty" /><meta name="leadbook-agent" content="Grace Kim" /></head>',
  )
})

test('a name is a name, whatever is in it', () => {
  expect(withMeta(PAGE, { source: 'lofty', agent: `"><script>alert('x')</script>&$&$'` })).toContain(
    'content="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;$&amp;$&#39;" /></head><body>',
  )
})

test('an account’s book has a name of its own that does not show the key', () => {
  const name = bookName('https://api.lofty.com', 'keyCANARY_9f2c41')
  expect(name).toMatch(/^[\w-]{22}$/)
  expect(name).toBe(bookName('https://api.lofty.com', 'keyCANARY_9f2c41'))
  expect(new Set([name, bookName('https://api.lofty.com', 'another'), bookName('https://lofty.test', 'keyCANARY_9f2c41')]).size).toBe(3)
})
