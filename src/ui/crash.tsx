import { Component, type ReactNode } from 'react'
import { t } from '../texts/t.ts'
import { Button } from './button.tsx'

/** Catches what should never happen, so that a fault of ours leaves a sentence and a way on, not a blank page. */
export class Crash extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div role="alert" className="grid h-full place-content-center gap-3 p-6 text-center">
        <p className="text-lg font-semibold">{t('Leadbook has stumbled over a fault of its own.')}</p>
        <p className="text-soft">{t('Your search is safe in the address. Loading the page again usually helps.')}</p>
        <div>
          <Button look="primary" onClick={() => window.location.reload()}>
            {t('Load again')}
          </Button>
        </div>
      </div>
    )
  }
}
