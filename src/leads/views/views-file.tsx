import { useRef, useState } from 'react'
import { sayList } from '../../filters/kinds.ts'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { type Incoming, personalIn, readFile, writeFile } from './import-views.ts'
import type { Shelf } from './shelf.ts'

/** Longest file of views that is read, in bytes. */
const LONGEST_FILE = 1_000_000

const NO_VIEWS = t('This file holds no views of Leadbook’s. Choose one that “Export” made.')

/** Writes one's views into a file, and reads those of others from one. */
export function ViewsFile({ shelf, onImport }: { shelf: Shelf; onImport: (incoming: readonly Incoming[]) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const personal = shelf.views.filter((view) => personalIn(view).length > 0)
  const write = (isWhole: boolean) => {
    setAsking(false)
    saveFile(
      `leadbook-views-${new Date().toISOString().slice(0, 10)}.json`,
      new Blob([writeFile(shelf, isWhole)], { type: 'application/json' }),
    )
  }
  const read = async (file: File | undefined) => {
    if (!file) return
    const incoming = file.size > LONGEST_FILE ? undefined : readFile(shelf, await file.text())
    setProblem(incoming ? undefined : NO_VIEWS)
    if (incoming) onImport(incoming)
  }
  if (isAsking) {
    const labels = [...new Set(personal.flatMap(personalIn))]
    return (
      <div className="space-y-2">
        <p>
          {t('{count, plural, one {# view filters} other {# views filter}} by {filters}: personal data. Shall it go into the file?', {
            count: personal.length,
            filters: sayList(labels, 'and'),
          })}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => write(false)}>{t('Leave it out')}</Button>
          <Button onClick={() => write(true)}>{t('Include it')}</Button>
          <Button onClick={() => setAsking(false)}>{t('Cancel')}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button disabled={shelf.views.length === 0} onClick={() => (personal.length > 0 ? setAsking(true) : write(true))}>
        {t('Export my views')}
      </Button>
      <Button onClick={() => picker.current?.click()}>{t('Import')}</Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('File of views')}
        onChange={(event) => {
          void read(event.target.files?.[0])
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      {problem && (
        <p role="alert" className="basis-full text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}
