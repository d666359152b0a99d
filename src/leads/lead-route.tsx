import { lazy, Suspense } from 'react'

const LeadDrawer = lazy(async () => ({ default: (await import('./lead-drawer.tsx')).LeadDrawer }))

/** The drawer of the lead in the path; its code is fetched when the first one opens. */
export function LeadRoute() {
  return (
    <Suspense fallback={null}>
      <LeadDrawer />
    </Suspense>
  )
}
