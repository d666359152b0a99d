import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { formatAgo } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import type { BookState } from './book.ts'

/** Says of a page that was opened without the server what it shows, and of when. */
export function OfflineNotice({ book }: { book: BookState }) {
  const asOf = book.progress?.asOf
  return (
    <Notice actions={<Button onClick={() => window.location.reload()}>{t('Try again')}</Button>}>
      {!book.isAllowed
        ? t('Leadbook’s server cannot be reached. No leads are kept in this browser: try again once you are online.')
        : asOf === undefined
          ? t('Leadbook’s server cannot be reached. You see the leads of your book.')
          : t('Leadbook’s server cannot be reached. You see the leads of your book, as of {ago}.', { ago: formatAgo(asOf) })}
    </Notice>
  )
}
