import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { formatCount, formatPlural } from '../../ui/format.ts'
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
  const all = isOpen ? 'All leads of this list' : `All ${sayTotal(list)} leads of this list`
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
    <Modal title="Export" onClose={onClose} className="max-w-md">
      <div className="scroll-thin space-y-5 overflow-y-auto px-5 py-4 text-sm">
        <Choices label="Leads" disabled={job.state !== undefined}>
          <Choice name="leads" isOn={!onlyChosen} onPick={() => setOnlyChosen(false)} label={all} />
          {chosen.size > 0 && (
            <Choice name="leads" isOn={onlyChosen} onPick={() => setOnlyChosen(true)} label={`The ${formatCount(chosen.size)} selected`} />
          )}
        </Choices>
        <Choices label="Columns" disabled={job.state !== undefined}>
          <Choice
            name="columns"
            isOn={!allColumns}
            onPick={() => setAllColumns(false)}
            label={`The ${formatPlural(columns.length, 'column')} of this list`}
          />
          <Choice
            name="columns"
            isOn={allColumns}
            onPick={() => setAllColumns(true)}
            label={`All ${formatCount(everyColumn.length)} columns, and the lead’s ID`}
          />
        </Choices>
        <Choices label="File" disabled={job.state !== undefined}>
          <Choice
            name="format"
            isOn={format === 'xlsx'}
            onPick={() => setFormat('xlsx')}
            label="Excel workbook (.xlsx)"
            help="A second sheet says which leads these are, when and how many."
          />
          <Choice name="format" isOn={format === 'csv'} onPick={() => setFormat('csv')} label="Comma-separated text (.csv)" />
          {format === 'csv' && (
            <label className="ml-6 flex items-start gap-2">
              <input type="checkbox" checked={withNote} onChange={() => setWithNote(!withNote)} className="mt-0.5 size-3.5 accent-accent" />
              <span>
                Begin with a line that says what it holds
                <span className="block text-xs text-faint">Leave it out for programs that expect headings in the first line.</span>
              </span>
            </label>
          )}
        </Choices>
        <p className="text-xs text-faint">
          Beside each number and address stands whether it may be used. Nothing in the file can be clicked.
        </p>
      </div>
      <div className="space-y-2 border-t border-line px-5 py-3 text-sm">
        <div aria-live="polite">
          {job.failure && (
            <p className="text-danger">{job.failure.message} What was read is kept: export again to go on where it stopped.</p>
          )}
          {made && !job.state && <Saved made={made} />}
        </div>
        {job.state ? (
          <JobProgress state={job.state} name="Exporting" onCancel={job.cancel} />
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="text-soft">{calls === 0 ? 'Costs no calls to Lofty.' : `Costs ${sayCalls(calls, isOpen)} to Lofty.`}</p>
            <Button look="primary" onClick={start} disabled={list.isStale || list.total === undefined}>
              {made ? 'Export again' : job.failure ? 'Go on' : 'Export'}
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
        Exported {sayWritten(exported)} to <bdi className="break-all">{name}</bdi>.
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
