import { useEffect, useState } from 'react'
import type { Lead, Row } from '../lofty/lead.ts'
import { t } from '../texts/t.ts'
import { reveal } from '../ui/reveal.tsx'
import { type Channel, emailVerdict, phonesOf, type Verdict } from './contact.ts'
import { ContactLink, canReach } from './contact-link.tsx'
import { sayPhone } from './lead-words.ts'

interface Props {
  /** The list that scrolls. */
  scroller: HTMLElement
  rows: ReadonlyMap<number, Row>
}

/** The cell under the mouse that holds a number or an address, and where it is among the rows. */
interface Spot {
  index: number
  column: 'phone' | 'email'
  left: number
  top: number
  width: number
  height: number
}

/**
 * The links of the cell under the mouse: call and text over a number, mail over an address. One for all rows, since links
 * in each of them would cost scrolling. Nothing lies over what is blocked: its cell says why.
 */
export function ContactSpot({ scroller, rows }: Props) {
  const [spot, setSpot] = useState<Spot>()
  useEffect(() => {
    const follow = ({ target }: Event) => {
      // Over the links themselves, or the question that one of them asks, they stay.
      if (target instanceof Element && !target.closest('#contact-spot')) setSpot(spotOf(target))
    }
    const leave = () => setSpot((now) => (document.querySelector('#contact-spot dialog') ? now : undefined))
    scroller.addEventListener('mouseover', follow)
    scroller.addEventListener('mouseleave', leave)
    return () => {
      scroller.removeEventListener('mouseover', follow)
      scroller.removeEventListener('mouseleave', leave)
    }
  }, [scroller])
  const row = spot && rows.get(spot.index)
  if (!row || row.unreadable !== undefined) return null

  const { index, column, ...place } = spot
  const ways = waysOf(row, column).filter(({ channel, address, verdict }) => canReach(channel, address, verdict))
  if (ways.length === 0) return null
  return (
    <div
      key={`${index} ${column}`}
      id="contact-spot"
      // Among rows only rows may be.
      role="row"
      // Only the links take the mouse: beside them the row is opened as everywhere.
      className="pointer-events-none absolute z-2 bg-page text-sm"
      style={place}
    >
      <div role="gridcell" className="flex h-full items-center gap-2 ps-3 pe-1 *:pointer-events-auto">
        {ways.map(({ channel, address, verdict, shown }) => (
          <ContactLink
            key={channel}
            channel={channel}
            address={address}
            verdict={verdict}
            label={t(channel === 'text' ? 'Text {address}' : channel === 'call' ? 'Call {address}' : 'Email {address}', { address: shown })}
            tabIndex={-1}
            className={channel === 'text' ? 'contact-icon contact-text size-7 shrink-0' : 'min-w-0 truncate text-accent underline'}
          >
            {channel === 'text' ? '' : reveal(shown)}
          </ContactLink>
        ))}
      </div>
    </div>
  )
}

/** What the cell of a row shows, and what can be done with it: of several numbers the first. */
function waysOf(lead: Lead, column: Spot['column']): { channel: Channel; address: string; verdict: Verdict; shown: string }[] {
  if (column === 'email')
    return lead.emails.slice(0, 1).map((address) => ({ channel: 'email', address, verdict: emailVerdict(lead), shown: address }))
  return phonesOf(lead)
    .slice(0, 1)
    .flatMap(({ number, call, text }) => {
      const shown = sayPhone(number)
      return [
        { channel: 'call', address: number, verdict: call, shown },
        { channel: 'text', address: number, verdict: text, shown },
      ]
    })
}

/** The cell of a number or an address under the mouse, where it stands among the rows. */
function spotOf(target: Element): Spot | undefined {
  const cell = target.closest<HTMLElement>('[data-column="phone"], [data-column="email"]')
  const index = cell?.closest<HTMLElement>('[data-index]')?.dataset.index
  const body = cell?.closest('[role=rowgroup]')
  if (!cell || !body || index === undefined) return undefined
  const [at, from] = [cell.getBoundingClientRect(), body.getBoundingClientRect()]
  return {
    index: Number(index),
    column: cell.dataset.column === 'phone' ? 'phone' : 'email',
    left: at.left - from.left,
    top: at.top - from.top,
    width: at.width,
    height: at.height - 1,
  }
}
