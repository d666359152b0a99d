import { Pause, Play, RotateCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { askBook, type BookState, beginBook, forgetBook } from './book.ts'
import { sayBook } from './say-book.ts'
import { shareOf } from './say-book-shortly.ts'

/** How far the book is, and what can be done with it: pause, resume, refresh, forget. */
export function BookPanel({ book }: { book: BookState }) {
  const share = shareOf(book)
  return (
    <div className="space-y-3 p-4">
      <h2 className="font-semibold">{t('Your book')}</h2>
      <p>{sayBook(book)}</p>
      {share !== undefined && (
        <progress aria-label={t('Leads read')} value={share} className="book-progress block h-1.5 w-full">
          {Math.floor(share * 100)} %
        </progress>
      )}
      <p className="text-xs text-faint">
        {t(
          'Your leads are kept in this browser, encrypted, so that every field can be filtered at once and no call to Lofty is spent. Signing out or forgetting destroys the key.',
        )}
      </p>
      <BookActions book={book} />
    </div>
  )
}

function BookActions({ book: { isOn, progress } }: { book: BookState }) {
  const [isSure, setSure] = useState(false)
  if (!isOn) {
    return (
      <Button look="primary" onClick={beginBook}>
        {t('Fill your book')}
      </Button>
    )
  }
  const isStill = progress?.phase === 'paused' || progress?.phase === 'stopped'
  // Nobody listens yet while the book is read.
  const isOpening = progress === undefined || progress.phase === 'opening'
  const tell = (what: 'pause' | 'resume' | 'refresh') => () => void askBook((ask) => ask(what))
  return (
    <div className="flex flex-wrap gap-2">
      {isStill ? (
        <Button onClick={tell('resume')}>
          <Play aria-hidden className="size-4" /> {t('Resume')}
        </Button>
      ) : (
        <Button disabled={isOpening} onClick={tell('pause')}>
          <Pause aria-hidden className="size-4" /> {t('Pause')}
        </Button>
      )}
      <Button disabled={isOpening} onClick={tell('refresh')} title={t('Ask Lofty for new and changed leads (2 calls)')}>
        <RotateCw aria-hidden className="size-4" /> {t('Refresh')}
      </Button>
      {isSure ? (
        <Button
          look="primary"
          onClick={() => {
            setSure(false)
            void forgetBook()
          }}
        >
          {t('Forget all of it')}
        </Button>
      ) : (
        <Button onClick={() => setSure(true)}>
          <Trash2 aria-hidden className="size-4" /> {t('Forget this book')}
        </Button>
      )}
    </div>
  )
}
