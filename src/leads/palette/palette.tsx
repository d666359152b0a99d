import { Check, CornerDownLeft } from 'lucide-react'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { t } from '../../texts/t.ts'
import { cellText } from '../cells.tsx'
import { useFills } from '../layout/use-fills.ts'
import { CountedSearch, useFacet } from '../use-facet.ts'
import { useGo } from '../use-go.ts'
import { useOpenLead } from '../use-open-lead.ts'
import { useShelf } from '../views/use-shelf.ts'
import type { Command, Reach } from './command.ts'
import { commandGroups } from './commands.ts'
import { valueCommands } from './filter-commands.ts'
import { type CommandGroup, type FoundGroup, matchCommands } from './match-commands.ts'
import type { OverlayProps } from './page-at-hand.ts'
import { readTyped } from './typed-filter.ts'
import { useFoundLeads } from './use-found-leads.ts'

type Props = Omit<OverlayProps, 'overlay'>

/** Commands of a group shown at most, before anything is typed and after. */
const MOST_AT_FIRST = 5
const MOST = 8

/** All that can be done, found by typing: views, filters and their values, columns, orders, leads, actions. */
export function Palette(props: Props) {
  return (
    <CountedSearch value={props.search}>
      <PaletteDialog {...props} />
    </CountedSearch>
  )
}

function PaletteDialog({ show, ...page }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const id = useId()
  const go = useGo()
  const type = (text: string) => {
    setTyped(text)
    setActive(0)
  }
  const reach: Reach = { ...page, show, type, go: (href) => go(href, {}), openLead: useOpenLead() }
  const groups = useGroups(typed, reach)
  const all = groups.flatMap(({ commands }) => commands)
  const at = Math.min(active, all.length - 1)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const pick = (command: Command | undefined) => {
    if (!command) return
    // The focus is back on the page before the command moves it.
    if (!command.isStep) dialog.current?.close()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(at + MOST, all.length - 1),
      PageUp: Math.max(at - MOST, 0),
    }
    const target = moves[event.key]
    if (event.key === 'Escape') event.stopPropagation()
    else if (event.nativeEvent.isComposing) return
    else if (target !== undefined) setActive((target + all.length) % Math.max(1, all.length))
    else if (event.key === 'Enter') pick(all[at])
    else if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) dialog.current?.close()
    else return
    if (event.key !== 'Escape') event.preventDefault()
  }
  let place = -1
  return (
    <dialog
      ref={dialog}
      aria-label={t('Commands')}
      onKeyDown={onKeyDown}
      onClose={() => show(undefined)}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
      className="mx-auto mt-[max(0.75rem,12dvh)] mb-auto w-[calc(100vw-1.5rem)] max-w-xl overflow-hidden rounded-xl border border-line bg-raised p-0 text-ink shadow-xl backdrop:bg-black/40"
    >
      <input
        role="combobox"
        aria-label={t('Find a command')}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('Find a view, a filter, a lead, or what to do')}
        value={typed}
        onChange={(event) => type(event.target.value)}
        className="h-12 w-full border-b border-line bg-raised px-4 text-base outline-none placeholder:text-faint"
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('Commands')}
        className="scroll-thin max-h-[min(60dvh,28rem)] overflow-y-auto overscroll-contain p-1.5 text-sm"
      >
        {groups.map(({ name, commands }) => (
          <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
            <div id={`${id}-${name}`} role="presentation" className="px-2.5 pt-2 pb-1 text-xs font-semibold text-faint">
              {name}
            </div>
            {commands.map((command) => {
              place += 1
              const own = place
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the field (aria-activedescendant)
                <div
                  key={`${command.label} ${own}`}
                  id={`${id}-${own}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={own === at}
                  // The focus stays in the field.
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => setActive(own)}
                  onClick={() => pick(command)}
                  className={`flex min-h-9 scroll-my-8 items-center gap-2 rounded-md px-2.5 ${own === at ? 'bg-sunken' : ''}`}
                >
                  <bdi className="min-w-0 truncate">{cellText(command.label)}</bdi>
                  {command.isOn && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
                  {command.isOn && <span className="sr-only">{t(', set')}</span>}
                  <span className="flex-1" />
                  {command.hint && <bdi className="max-w-[45%] truncate text-xs text-faint">{cellText(command.hint)}</bdi>}
                  <CornerDownLeft
                    aria-hidden
                    className={`size-3.5 shrink-0 text-faint rtl:-scale-x-100 ${own === at ? '' : 'invisible'}`}
                  />
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {all.length === 0 && <p className="px-4 pb-3 text-sm text-faint">{t('Nothing of that name. Try another word.')}</p>}
      <p aria-live="polite" className="sr-only">
        {t('{count, plural, other {# found}}', { count: all.length })}
      </p>
    </dialog>
  )
}

/** What is offered for a text: values where it names a filter, else all that fits it. */
function useGroups(typed: string, reach: Reach): CommandGroup[] {
  const { shelf } = useShelf()
  const { custom } = useFills(reach.list.rows)
  const named = readTyped(typed)
  const facet = useFacet(named?.id ?? 'stage', named !== undefined)
  const leads = useFoundLeads(useDeferredValue(named ? '' : typed.trim()), reach)
  const values = named ? valueCommands(named, reach, facet?.options) : []
  if (named && typed.includes(':')) return values.length > 0 ? [{ name: t('Filters'), commands: values }] : []
  const groups = matchCommands(commandGroups(reach, { shelf, custom }), typed, typed.trim() === '' ? MOST_AT_FIRST : MOST)
  // "stage hot" may be a filter with its value, or words of anything.
  const first = values.length > 0 ? [{ name: t('Values'), commands: values.slice(0, MOST) }] : []
  // Leads come before what fits by chance.
  const isClose = ({ fit }: FoundGroup) => fit < 2
  const found = leads.length > 0 ? [{ name: t('Leads'), commands: leads }] : []
  return [...first, ...groups.filter(isClose), ...found, ...groups.filter((group) => !isClose(group))]
}
