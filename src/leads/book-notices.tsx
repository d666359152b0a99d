import { Suspense } from 'react'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { onDemand } from '../ui/on-demand.tsx'
import { dismissSaid } from './book.ts'
import { isOffline } from './told-by.ts'
import { useBook } from './use-book.ts'

const OfflineNotice = onDemand(async () => (await import('./offline-notice.tsx')).OfflineNotice)

/** What people should know of their book: that it is all there is without the server, where it cannot be kept, or was lost. */
export function BookNotices() {
  const book = useBook()
  return (
    <>
      {isOffline && (
        <Suspense fallback={null}>
          <OfflineNotice book={book} />
        </Suspense>
      )}
      {[...new Set(book.said)].map((sentence) => (
        <Notice key={sentence} actions={<Button onClick={dismissSaid}>{t('Got it')}</Button>}>
          {sentence}
        </Notice>
      ))}
    </>
  )
}
