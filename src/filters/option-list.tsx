import { useVirtualizer } from '@tanstack/react-virtual'
import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { t } from '../texts/t.ts'
import { formatCount } from '../ui/format.ts'
import { revealHidden } from '../ui/hidden.ts'
import { reveal } from '../ui/reveal.tsx'
import { shorten } from '../ui/shorten.ts'
import type { Option } from './kinds.ts'

const OPTION_HEIGHT = 32
/** Characters of a label that are shown. */
const LONGEST_LABEL = 200

interface Props {
  id: string
  /** Prefix of the options' ids. */
  optionId: string
  options: readonly Option[]
  values: readonly string[]
  /** The option the keyboard is on. */
  active: number
  isSingle: boolean
  /** More options may be on their way. */
  isWaiting: boolean
  onActive: (place: number) => void
  onPick: (option: Option, isOnly: boolean) => void
}

/** The list below an option field. Only what is in view is drawn, so that thousands of tags cost nothing. */
export function OptionList({ id, optionId, options, values, active, isSingle, isWaiting, onActive, onPick }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: options.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => OPTION_HEIGHT,
    overscan: 4,
    initialRect: { width: 240, height: 280 },
  })
  useEffect(() => {
    virtual.scrollToIndex(active)
  }, [virtual, active])
  // The sidebar scrolls: a list that opens near its end must not stay below the fold.
  useEffect(() => {
    scroller.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  return (
    <div
      ref={scroller}
      id={id}
      role="listbox"
      aria-label={t('Options')}
      aria-multiselectable={!isSingle}
      // A press on the list, or on its scroll bar, must not take the focus out of the field: that would close it.
      onMouseDown={(event) => event.preventDefault()}
      className="scroll-thin absolute inset-x-0 top-full z-30 mt-1 max-h-72 overflow-y-auto rounded-lg border border-line bg-raised py-1 shadow-lg"
    >
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const option = options[index]
          if (!option) return null
          const isSet = values.includes(option.value)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the field (aria-activedescendant)
            <div
              key={option.value}
              id={`${optionId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={isSet}
              aria-setsize={options.length}
              aria-posinset={index + 1}
              onMouseMove={() => onActive(index)}
              onClick={() => onPick(option, false)}
              className={`group absolute inset-x-1 flex items-center gap-2 rounded-md px-2 text-sm ${index === active ? 'bg-sunken' : ''}`}
              style={{ top: start, height: OPTION_HEIGHT }}
            >
              <Check aria-hidden className={`size-4 shrink-0 text-accent ${isSet ? '' : 'invisible'}`} />
              <bdi
                className={`min-w-0 flex-1 truncate ${option.count === 0 ? 'text-faint' : ''}`}
                title={shorten(revealHidden(option.label), LONGEST_LABEL)}
              >
                {reveal(shorten(option.label, LONGEST_LABEL))}
              </bdi>
              {!isSingle && (
                <span
                  aria-hidden
                  title={t('Only this (Shift+Enter)')}
                  onClick={(event) => {
                    event.stopPropagation()
                    onPick(option, true)
                  }}
                  className={`rounded px-1.5 text-xs text-accent hover:bg-accent-wash ${index === active ? '' : 'invisible group-hover:visible'}`}
                >
                  {t('only')}
                </span>
              )}
              {option.count !== undefined && <span className="text-xs text-faint">{formatCount(option.count)}</span>}
            </div>
          )
        })}
      </div>
      {options.length === 0 && (
        <div role="option" tabIndex={-1} aria-selected={false} aria-disabled className="px-3 py-1.5 text-sm text-faint">
          {isWaiting ? t('The list is on its way') : t('Nothing of that name so far')}
        </div>
      )}
    </div>
  )
}
