import { type KeyboardEvent, useRef } from 'react'
import { useLocation } from 'react-router'
import type { Lead } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import { formatCount } from '../ui/format.ts'
import { leadTabs, type Tab, type TabId, tabIds } from './tabs.tsx'
import { useGo } from './use-go.ts'
import { leadHref } from './use-search.ts'

/** The drawer's tabs, one tab stop, arrows between them; the one shown is in the URL. */
export function TabStrip({ leadId, active, lead }: { leadId: string; active: TabId; lead: Lead | undefined }) {
  const go = useGo()
  const location = useLocation()
  const strip = useRef<HTMLDivElement>(null)
  const show = (id: TabId) => go(leadHref(leadId, location.search, id), { replace: true, state: location.state })
  const onKeyDown = (event: KeyboardEvent) => {
    const onward = document.documentElement.dir === 'rtl' ? -1 : 1
    const step = { ArrowRight: onward, ArrowLeft: -onward }[event.key]
    if (!step) return
    const next = tabIds[(tabIds.indexOf(active) + step + tabIds.length) % tabIds.length] ?? active
    event.preventDefault()
    show(next)
    strip.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <div
      ref={strip}
      role="tablist"
      aria-label={t('Lead')}
      onKeyDown={onKeyDown}
      className="scroll-thin flex shrink-0 gap-1 overflow-x-auto border-b border-line px-3 [touch-action:pan-x]"
    >
      {tabIds.map((id) => {
        const { label, count }: Tab = leadTabs[id]
        const entries = lead && count?.(lead)
        const isActive = id === active
        return (
          <button
            key={id}
            type="button"
            role="tab"
            aria-label={label}
            id={`tab-${id}`}
            aria-selected={isActive}
            aria-controls="lead-panel"
            tabIndex={isActive ? 0 : -1}
            onClick={() => show(id)}
            className={`-mb-px h-9 shrink-0 border-b-2 px-2 text-sm ${isActive ? 'border-accent font-medium text-ink' : 'border-transparent text-faint hover:text-ink'}`}
          >
            {label} {entries !== undefined && entries > 0 && <span className="ms-1 text-xs text-faint">{formatCount(entries)}</span>}
          </button>
        )
      })}
    </div>
  )
}
