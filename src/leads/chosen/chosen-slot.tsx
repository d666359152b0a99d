import { Suspense } from 'react'
import { onDemand } from '../../ui/on-demand.tsx'
import { useChosen } from './chosen.ts'
import type { ChosenBarProps } from './chosen-bar.tsx'

const ChosenBar = onDemand(async () => (await import('./chosen-bar.tsx')).ChosenBar)

/** Where what can be done with the selected leads is offered, once there are any. */
export function ChosenSlot(props: ChosenBarProps) {
  if (useChosen().leads.size === 0) return null
  return (
    <Suspense fallback={<div className="h-12 border-t border-line" />}>
      <ChosenBar {...props} />
    </Suspense>
  )
}
