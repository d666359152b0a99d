import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { dismissSaid } from './book.ts'
import { useBook } from './use-book.ts'

/** What people should know of their book: where it cannot be kept, or was lost. */
export function BookNotices() {
  const { said } = useBook()
  return [...new Set(said)].map((sentence) => (
    <Notice key={sentence} actions={<Button onClick={dismissSaid}>Got it</Button>}>
      {sentence}
    </Notice>
  ))
}
