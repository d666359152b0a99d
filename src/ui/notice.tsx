import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

interface Props {
  /** Something failed, as against something worth knowing. */
  isAlert?: boolean
  children: ReactNode
  actions?: ReactNode
}

/** One sentence over the content, with what can be done about it beside it. It never covers what is on screen. */
export function Notice({ isAlert = false, children, actions }: Props) {
  const Icon = isAlert ? CircleAlert : Info
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className={`flex min-h-10 items-center gap-2.5 border-b border-line px-4 py-1 text-sm ${isAlert ? 'bg-danger-wash text-danger' : 'bg-warn-wash text-warn'}`}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1">{children}</p>
      {actions}
    </div>
  )
}
