import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { t } from '../texts/t.ts'
import { Button } from './button.tsx'

interface Props {
  title: string
  onClose: () => void
  /** How wide it grows. */
  className: string
  children: ReactNode
}

/** A window over the page that keeps the focus, and gives it back when it goes. Escape and its button close it. */
export function Modal({ title, onClose, className, children }: Props) {
  return (
    <dialog
      ref={open}
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      // One that has gone from the page, or stands open again, was not closed by anybody.
      onClose={({ currentTarget }) => currentTarget.isConnected && !currentTarget.open && onClose()}
      className={`m-auto max-h-[calc(100dvh-1.5rem)] w-[calc(100vw-1.5rem)] flex-col rounded-xl border border-line bg-raised p-0 text-ink shadow-xl open:flex backdrop:bg-black/40 ${className}`}
    >
      <div className="flex items-center justify-between border-b border-line py-2 pe-2 ps-5">
        <h2 className="text-base font-semibold">{title}</h2>
        <Button look="icon" aria-label={t('Close')} onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {children}
    </dialog>
  )
}

function open(dialog: HTMLDialogElement): () => void {
  dialog.showModal()
  return () => dialog.close()
}
