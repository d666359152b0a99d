import { BookOpen } from 'lucide-react'
import { Suspense, useState } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import type { BookState } from './book.ts'
import { sayBookAloud, sayBookShortly, shareOf } from './say-book-shortly.ts'

const load = () => import('./book-panel.tsx')
const BookPanel = onDemand(async () => (await load()).BookPanel)

const NAME = 'book-menu'

/** How far the book is, and behind it what can be done with it. That code is fetched when the mouse or the focus comes near. */
export function BookMenu({ book }: { book: BookState }) {
  const [isOpen, setOpen] = useState(false)
  const [wasFilling, setFilling] = useState(false)
  if (!book.isAllowed) return null
  const share = shareOf(book)
  if (book.isOn && !book.isComplete && !wasFilling) setFilling(true)
  return (
    <div className="relative">
      <p aria-live="polite" className="sr-only">
        {wasFilling && sayBookAloud(book)}
      </p>
      <Button
        popoverTarget={NAME}
        onPointerEnter={load}
        onFocus={load}
        className="relative overflow-hidden"
        title={t('Your leads in this browser')}
      >
        <BookOpen aria-hidden className="size-4" />
        <span className="max-sm:sr-only">{sayBookShortly(book)}</span>
        {share !== undefined && (
          <span aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 bg-line">
            <span className="block h-full bg-accent" style={{ width: `${share * 100}%` }} />
          </span>
        )}
      </Button>
      <div
        id={NAME}
        popover="auto"
        role="group"
        aria-label={t('Your book')}
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="fixed inset-auto top-[calc(3rem+env(safe-area-inset-top,0px))] end-3 m-0 min-h-40 w-80 max-w-[calc(100vw-1.5rem)] rounded-lg border border-line bg-raised text-sm text-ink shadow-lg"
      >
        {isOpen && (
          <Suspense fallback={null}>
            <BookPanel book={book} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
