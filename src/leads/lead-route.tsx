import { Suspense } from 'react'
import { onDemand } from '../ui/on-demand.tsx'

const LeadDrawer = onDemand(async () => (await import('./lead-drawer.tsx')).LeadDrawer)

/** The drawer of the lead in the path; its code is fetched when the first one opens. */
export function LeadRoute() {
  return (
    <Suspense fallback={null}>
      <LeadDrawer />
    </Suspense>
  )
}
