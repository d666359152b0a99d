import { expect, test } from 'vitest'
import { withMeta } from './page-meta.ts'

const PAGE = '<html><head><title>x</title></head><body></body></html>'

test('the page is told whose leads it shows, and who reads them where agents sign in', () => {
  expect(withMeta(PAGE, true)).toBe(PAGE.replace('</head>', '<meta name="leadbook-source" content="sandbox" /></head>'))
  expect(withMeta(PAGE, false, 'Grace Kim')).toContain(
    '<meta name="leadbook-source" content="lofty" /><meta name="leadbook-agent" content="Grace Kim" /></head>',
  )
})

test('a name is a name, whatever is in it', () => {
  expect(withMeta(PAGE, false, `"><script>alert('x')</script>&$&$'`)).toContain(
    'content="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;$&amp;$&#39;" /></head><body>',
  )
})
