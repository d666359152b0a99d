import { escapeHtml } from './escape-html.ts'

/** What `<meta name="leadbook-source">` says to the page: whose leads these are. */
export function sourceName(sampleLeads: boolean): 'sandbox' | 'lofty' {
  return sampleLeads ? 'sandbox' : 'lofty'
}

/**
 * Tells the page by the end of its head whose leads it shows (`leadbook-source`: `sandbox` or `lofty`) and, where
 * agents sign in, who reads them (`leadbook-agent`).
 */
export function withMeta(html: string, sampleLeads: boolean, agent?: string): string {
  const told = { 'leadbook-source': sourceName(sampleLeads), ...(agent === undefined ? {} : { 'leadbook-agent': agent }) }
  const tags = Object.entries(told).map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}" />`)
  return html.replace('</head>', () => `${tags.join('')}</head>`)
}
