import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { CompareRoute } from './leads/compare/compare-route.tsx'
import { takeArrived } from './leads/early.ts'
import { awaitFirstRows } from './leads/lead-list.ts'
import { LeadRoute } from './leads/lead-route.tsx'
import { loadCards } from './leads/lead-row.tsx'
import { LeadsPage } from './leads/leads-page.tsx'
import { leadQueries } from './leads/queries.ts'
import { createQueryClient } from './leads/query-client.ts'
import { watchSignOut } from './leads/signed-in.ts'
import { searchNow } from './leads/use-search.ts'
import { loftyWay } from './leads/way.ts'
import { Crash } from './ui/crash.tsx'
import { isNotFetched } from './ui/on-demand.tsx'
import { applyTheme } from './ui/theme.tsx'

const client = createQueryClient()

applyTheme()
watchSignOut()

// On a phone the first rows are cards. Where their code does not come, their place says so.
if (window.innerWidth < 768) await loadCards().catch(() => undefined)

// Rows that are there already are drawn at once, without an empty list before them.
const [arrived] = await Promise.all([takeArrived(), awaitFirstRows(client, searchNow())])
if (arrived) client.setQueryData(leadQueries.block(loftyWay(arrived.search).source, arrived.offset).queryKey, arrived.answer)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root, { onCaughtError: (error) => isNotFetched(error) || reportError(error) }).render(
  <StrictMode>
    <Crash>
      <QueryClientProvider client={client}>
        {/* A radio button must show what was chosen at once, not when a transition ends. */}
        <BrowserRouter useTransitions={false}>
          <Routes>
            <Route path="/leads" element={<LeadsPage />}>
              <Route path="compare/:ids" element={<CompareRoute />} />
              <Route path=":leadId/:tab?" element={<LeadRoute />} />
            </Route>
            <Route path="*" element={<Navigate to={`/leads${window.location.search}`} replace />} />
          </Routes>
        </BrowserRouter>
      </QueryClientProvider>
    </Crash>
  </StrictMode>,
)
