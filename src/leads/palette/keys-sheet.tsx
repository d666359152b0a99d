import { useEffect, useRef, useState } from 'react'
import { t } from '../../texts/t.ts'
import { FindField } from '../../ui/find-field.tsx'
import { Modal } from '../../ui/modal.tsx'
import { type Key, keys } from './keys.ts'
import { fitOf } from './match-commands.ts'
import type { ShowOverlay } from './page-at-hand.ts'
import { areLettersOff, KEYS_STORE } from './pressed-key.ts'
import { sayKey } from './say-key.ts'

const groups = [...new Set(keys.map(({ group }) => group))]

/** All keys there are, to be looked through; and whether single characters count. */
export function KeysSheet({ show }: { show: ShowOverlay }) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const found = keys.filter(({ label, group }) => fitOf({ label, words: [t(group)] }, typed) !== undefined)
  return (
    <Modal title={t('Keys')} className="max-w-2xl" onClose={() => show(undefined)}>
      <div className="space-y-3 border-b border-line px-5 py-3 text-sm">
        <FindField ref={field} aria-label={t('Find a key')} placeholder={t('Find a key by what it does')} value={typed} onType={setTyped} />
        <LettersSwitch />
      </div>
      <div
        role="region"
        aria-label={t('Keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="scroll-thin min-h-0 gap-8 overflow-y-auto overscroll-contain px-5 pt-1 pb-5 text-sm -outline-offset-2 sm:columns-2"
      >
        {groups.map((group) => {
          const own = found.filter((key) => key.group === group)
          return (
            own.length > 0 && (
              <section key={group} aria-label={t(group)} className="break-inside-avoid pt-3">
                <h3 className="pb-1 text-xs font-semibold text-faint">{t(group)}</h3>
                <dl>
                  {own.map((key) => (
                    <KeyRow key={key.label} entry={key} />
                  ))}
                </dl>
              </section>
            )
          )
        })}
        {found.length === 0 && <p className="pt-3 text-faint">{t('No key does anything of that name. Try another word.')}</p>}
      </div>
    </Modal>
  )
}

function KeyRow({ entry: { label, keys: own, also = [] } }: { entry: Key }) {
  return (
    <div className="flex items-center gap-3 py-1">
      <dt className="min-w-0 flex-1 text-soft">{label}</dt>
      <dd className="flex shrink-0 gap-1">
        {[...own, ...also].map((key) => (
          <kbd key={key} className="rounded border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs whitespace-nowrap text-ink">
            {sayKey(key)}
          </kbd>
        ))}
      </dd>
    </div>
  )
}

/** Who dictates, or touches keys by accident, must be able to do without keys of one character. */
function LettersSwitch() {
  const [isOff, setOff] = useState(areLettersOff)
  const turn = () => {
    setOff(!isOff)
    try {
      if (isOff) localStorage.removeItem(KEYS_STORE)
      else localStorage.setItem(KEYS_STORE, 'off')
    } catch {
      // Where nothing can be stored they stay as they are.
    }
  }
  return (
    <label className="flex min-h-6 cursor-pointer items-center gap-2">
      <input type="checkbox" checked={!isOff} onChange={turn} className="size-4 accent-accent" />
      {t('Letters and signs by themselves are keys')}
    </label>
  )
}
