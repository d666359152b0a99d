import { type ReactNode, useState } from 'react'
import { rich } from '../texts/rich.ts'
import { t } from '../texts/t.ts'
import { Button } from '../ui/button.tsx'
import { ExternalLink, type LinkSort, mayFollow } from '../ui/external-link.tsx'
import { Modal } from '../ui/modal.tsx'
import { reveal } from '../ui/reveal.tsx'
import type { Channel, Verdict } from './contact.ts'
import { sayPhone } from './lead-words.ts'

const SORTS: Record<Channel, LinkSort> = { call: 'phone', text: 'text', email: 'email' }

/** How it looks as a button: as large as a finger needs on a phone. */
export const CONTACT_BUTTON =
  'inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md border border-line px-2.5 text-sm text-accent no-underline! hover:border-accent max-md:h-11 max-md:px-3.5'

interface ContactLinkProps {
  channel: Channel
  /** The number or the address. */
  address: string
  verdict: Verdict
  className: string
  /** What it says; the channel when absent. */
  children?: ReactNode
  /** Its accessible name, where it says nothing in words. */
  label?: string | undefined
  tabIndex?: number | undefined
}

/** True when there is a way to reach somebody there: it is not blocked, and something that can be dialled or mailed. */
export function canReach(channel: Channel, address: string, verdict: Verdict): boolean {
  return verdict.state !== 'blocked' && mayFollow(SORTS[channel], address)
}

/** What a link of this channel does, in a word. */
export function sayChannel(channel: Channel): string {
  return t('{channel, select, call {Call} text {Text} other {Email}}', { channel })
}

/** One tap to call, text or mail where that is allowed; where Lofty does not say, it asks first; nothing where it is blocked. */
export function ContactLink({ channel, address, verdict, className, children, label, tabIndex }: ContactLinkProps) {
  const [isAsking, setAsking] = useState(false)
  const sort = SORTS[channel]
  if (!canReach(channel, address, verdict)) return null
  if (verdict.state === 'allowed') {
    return (
      <ExternalLink sort={sort} address={address} label={label} tabIndex={tabIndex} className={className}>
        {children ?? sayChannel(channel)}
      </ExternalLink>
    )
  }
  const shown = channel === 'email' ? address : sayPhone(address)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={label && t('{label}, after a question', { label })}
        tabIndex={tabIndex}
        className={className}
        onClick={() => setAsking(true)}
      >
        {children ?? sayChannel(channel)}
        <span className="text-warn">?</span>
      </button>
      {isAsking && (
        <Modal
          title={t(
            channel === 'call'
              ? 'Call without a word on it?'
              : channel === 'text'
                ? 'Text without a word on it?'
                : 'Email without a word on it?',
          )}
          onClose={() => setAsking(false)}
          className="max-w-sm"
        >
          <div className="space-y-4 px-5 py-4 text-sm">
            <p>
              {rich(
                channel === 'call'
                  ? 'Lofty does not say whether this lead may be called at {address}. Go on only if you know that they agreed.'
                  : channel === 'text'
                    ? 'Lofty does not say whether this lead may be texted at {address}. Go on only if you know that they agreed.'
                    : 'Lofty does not say whether this lead may be e-mailed at {address}. Go on only if you know that they agreed.',
                { address: <bdi className="wrap-anywhere">{reveal(shown)}</bdi> },
              )}
            </p>
            <div className="flex flex-wrap justify-end gap-2">
              <Button className="max-md:h-11" onClick={() => setAsking(false)}>
                {t('Cancel')}
              </Button>
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: follows the link inside, which takes the keys */}
              <span onClick={() => setAsking(false)}>
                <ExternalLink
                  sort={sort}
                  address={address}
                  className="inline-flex h-8 items-center bg-accent px-3 font-medium text-on-accent! no-underline! max-md:h-11"
                >
                  {t(channel === 'call' ? 'Call anyway' : channel === 'text' ? 'Text anyway' : 'Email anyway')}
                </ExternalLink>
              </span>
            </div>
          </div>
        </Modal>
      )}
    </>
  )
}
