import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { rich } from '../../texts/rich.ts'
import { t } from '../../texts/t.ts'
import { Button } from '../../ui/button.tsx'
import { formatCount } from '../../ui/format.ts'
import { Modal } from '../../ui/modal.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useChosen } from '../chosen/chosen.ts'
import { columnIds } from '../columns.tsx'
import { saySearch } from '../say.ts'
import { sayTotal } from '../say-total.ts'
import { JobProgress } from '../whole/job-progress.tsx'
import { sayCalls, useCallsToRead } from '../whole/read-list.ts'
import { useJob } from '../whole/use-job.ts'
import { remarksOn, sayWritten } from './about.ts'
import type { ExportButtonProps } from './export-button.tsx'
import { type Made, runExport } from './run-export.ts'
import type { Format } from './writer.ts'

interface Props extends ExportButtonProps {
  onClose: () => void
}

/** Exports the list, or what is selected, as it is shown: what it costs is said before, how far it is while it runs. */
export function ExportDialog({ list, columns, options, book, isChosen = false, onClose }: Props) {
  const client = useQueryClient()
  const { leads: chosen } = useChosen()
  const [onlyChosen, setOnlyChosen] = useState(isChosen)
  const [allColumns, setAllColumns] = useState(false)
  const [format, setFormat] = useState<Format>('xlsx')
  const [withNote, setWithNote] = useState(false)
  const [made, setMade] = useState<Made>()
  const job = useJob()
  // Those that are shown come first, as they are shown.
  const everyColumn = [...new Set([...columns, ...columnIds])]
  const isOpen = list.isOpen || (list.partial !== undefined && list.road !== 'book')
  const all = isOpen ? t('All leads of this list') : t('All {total} leads of this list', { total: sayTotal(list) })
  const toRead = useCallsToRead(list.way)
  const calls = onlyChosen ? 0 : toRead

  const start = () =>
    job.run(async (reading) => {
      const result = await runExport(
        client,
        {
          search: list.shown,
          sentence: saySearch(list.shown, options).join(''),
          list,
          hasBook: book.isOn,
          chosen: onlyChosen ? chosen : undefined,
          columns: allColumns ? everyColumn : columns,
          allColumns,
          format,
          withNote,
        },
        reading,
      )
      saveFile(result.name, result.file)
      setMade(result)
    })

  return (
    <Modal title={t('Export')} onClose={onClose} className="max-w-md">
      <div className="scroll-thin space-y-5 overflow-y-auto px-5 py-4 text-sm">
        <Choices label={t('Leads')} disabled={job.state !== undefined}>
          <Choice name="leads" isOn={!onlyChosen} onPick={() => setOnlyChosen(false)} label={all} />
          {chosen.size > 0 && (
            <Choice
              name="leads"
              isOn={onlyChosen}
              onPick={() => setOnlyChosen(true)}
              label={t('{count, plural, one {The # selected} other {The # selected}}', { count: chosen.size })}
            />
          )}
        </Choices>
        <Choices label={t('Columns')} disabled={job.state !== undefined}>
          <Choice
            name="columns"
            isOn={!allColumns}
            onPick={() => setAllColumns(false)}
            label={t('{count, plural, one {The # column of this list} other {The # columns of this list}}', { count: columns.length })}
          />
          <Choice
            name="columns"
            isOn={allColumns}
            onPick={() => setAllColumns(true)}
            label={t('All {count} columns, and the lead’s ID', { count: formatCount(everyColumn.length) })}
          />
        </Choices>
        <Choices label={t('File')} disabled={job.state !== undefined}>
          <Choice
            name="format"
            isOn={format === 'xlsx'}
            onPick={() => setFormat('xlsx')}
            label={t('Excel workbook (.xlsx)')}
            help={t('A second sheet says which leads these are, when and how many.')}
          />
          <Choice name="format" isOn={format === 'csv'} onPick={() => setFormat('csv')} label={t('Comma-separated text (.csv)')} />
          {format === 'csv' && (
            <label className="ms-6 flex items-start gap-2">
              <input type="checkbox" checked={withNote} onChange={() => setWithNote(!withNote)} className="mt-0.5 size-3.5 accent-accent" />
              <span>
                {t('Begin with a line that says what it holds')}
                <span className="block text-xs text-faint">{t('Leave it out for programs that expect headings in the first line.')}</span>
              </span>
            </label>
          )}
        </Choices>
        <p className="text-xs text-faint">
          {t('Beside each number and address stands whether it may be used. Nothing in the file can be clicked.')}
        </p>
      </div>
      <div className="space-y-2 border-t border-line px-5 py-3 text-sm">
        <div aria-live="polite">
          {job.failure && (
            <p className="text-danger">
              {job.failure.message} {t('What was read is kept: export again to go on where it stopped.')}
            </p>
          )}
          {made && !job.state && <Saved made={made} />}
        </div>
        {job.state ? (
          <JobProgress state={job.state} name={t('Exporting')} onCancel={job.cancel} />
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="text-soft">
              {calls === 0 ? t('Costs no calls to Lofty.') : t('Costs {calls} to Lofty.', { calls: sayCalls(calls, isOpen) })}
            </p>
            <Button look="primary" onClick={start} disabled={list.isStale || list.total === undefined}>
              {t(made ? 'Export again' : job.failure ? 'Go on' : 'Export')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  )
}

function Saved({ made: { name, exported } }: { made: Made }) {
  return (
    <>
      <p className="text-good">
        {rich('Exported {said} to {file}.', { said: sayWritten(exported), file: <bdi className="break-words">{name}</bdi> })}
      </p>
      {remarksOn(exported).map((remark) => (
        <p key={remark} className="text-warn">
          {remark}
        </p>
      ))}
    </>
  )
}

function Choices({ label, disabled, children }: { label: string; disabled: boolean; children: ReactNode }) {
  return (
    <fieldset disabled={disabled} className="space-y-1.5">
      <legend className="mb-1.5 text-xs font-semibold text-faint">{label}</legend>
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  name: string
  label: string
  help?: string
  isOn: boolean
  onPick: () => void
}

function Choice({ name, label, help, isOn, onPick }: ChoiceProps) {
  return (
    <label className="flex items-start gap-2">
      <input type="radio" name={`export-${name}`} checked={isOn} onChange={onPick} className="mt-0.5 size-3.5 accent-accent" />
      <span>
        {label}
        {help && <span className="block text-xs text-faint">{help}</span>}
      </span>
    </label>
  )
}
