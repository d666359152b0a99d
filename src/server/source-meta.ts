/** What `<meta name="leadbook-source">` says to the page: whose leads these are. */
export function sourceName(sampleLeads: boolean): 'sandbox' | 'lofty' {
  return sampleLeads ? 'sandbox' : 'lofty'
}

/** Puts `<meta name="leadbook-source" content="sandbox|lofty">` at the end of the head. */
export function withSource(html: string, sampleLeads: boolean): string {
  return html.replace('</head>', `<meta name="leadbook-source" content="${sourceName(sampleLeads)}" /></head>`)
}
