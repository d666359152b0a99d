import { Suspense } from 'react'
import { onDemand } from '../../ui/on-demand.tsx'

const Compare = onDemand(async () => (await import('./compare.tsx')).Compare)

/** The leads in the path side by side; the code is fetched when leads are first compared. */
export function CompareRoute() {
  return (
    <Suspense fallback={null}>
      <Compare />
    </Suspense>
  )
}
