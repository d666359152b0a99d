import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { chooseAt, chooseRead } from './chosen/chosen.ts'
import type { LeadList } from './use-lead-list.ts'
import { useOpenLead } from './use-open-lead.ts'

interface Grid {
  list: LeadList
  /** The row the keyboard is on. */
  active: number
  setActive: (index: number) => void
  /** Rows that fit on the screen. */
  page: number
  scrollTo: (index: number) => void
}

/**
 * Keys, clicks and focus in the grid: one tab stop, arrows to walk, Enter or a click to open, focus back after closing; Space
 * or the box selects, with Shift all from the last one on, Ctrl+A all that was read.
 */
export function useGridFocus({ list, active, setActive, page, scrollTo }: Grid) {
  const { leadId: openId } = useParams()
  const openLead = useOpenLead()
  const openIndex = openId === undefined ? undefined : list.places.get(openId)
  const wantsFocus = useRef(false)
  const hadFocus = useRef(false)

  const goTo = (index: number) => {
    wantsFocus.current = true
    setActive(index)
    scrollTo(index)
    focusRow(index)
  }
  useLayoutEffect(() => {
    const element = document.activeElement
    const focused = element instanceof HTMLElement ? element.dataset.index : undefined
    // Rows lend each other their elements, and give them up: the focus must stay with the row, not with the element.
    const isLost = hadFocus.current && (element === document.body || (focused !== undefined && Number(focused) !== active))
    hadFocus.current = focused !== undefined || isLost
    // The row may be drawn only now.
    if ((wantsFocus.current || isLost) && focusRow(active)) wantsFocus.current = false
  })
  const last = useRef({ id: openId, index: openIndex })
  const follow = useRef((_index?: number) => {})
  follow.current = (index = active) => (openId === undefined ? goTo(index) : scrollTo(index))
  useEffect(() => {
    const { id, index } = last.current
    last.current = { id: openId, index: openIndex ?? (id === openId ? index : undefined) }
    // Walking from lead to lead keeps the list beside it; closing gives the focus back to the row.
    if (openIndex !== undefined) follow.current(openIndex)
    else if (openId === undefined && id !== undefined) follow.current(index)
  }, [openId, openIndex])

  const open = (index: number) => {
    const leadId = list.rows.get(index)?.leadId
    if (leadId !== undefined) openLead(leadId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isContact(event.target)) return
    const last = (list.total ?? 0) - 1
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: last,
    }
    const target = moves[event.key]
    if (event.key === 'Enter') open(active)
    else if (event.key === ' ') chooseAt(list, active, event.shiftKey)
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && !event.altKey) chooseRead(list)
    else if (target === undefined || event.altKey || event.metaKey) return
    else goTo(Math.max(0, Math.min(last, target)))
    event.preventDefault()
  }
  const onClick = (event: MouseEvent) => {
    const index = indexOf(event.target)
    if (isContact(event.target)) return
    if (index !== undefined && isBox(event.target)) {
      setActive(index)
      focusRow(index)
      chooseAt(list, index, event.shiftKey)
      return
    }
    const isForBrowser = event.ctrlKey || event.metaKey || event.shiftKey || window.getSelection()?.isCollapsed === false
    if (index === undefined || isForBrowser) return
    event.preventDefault()
    setActive(index)
    open(index)
  }
  // A press on the box marks no text, and leaves the focus to the row.
  const onMouseDown = (event: MouseEvent) => isBox(event.target) && event.preventDefault()
  const onFocus = (event: { target: EventTarget }) => {
    const index = indexOf(event.target)
    if (index !== undefined && index !== active) setActive(index)
  }
  return { openIndex, onKeyDown, onClick, onMouseDown, onFocus }
}

function focusRow(index: number): boolean {
  const row = document.getElementById(`row-${index}`)
  row?.focus({ preventScroll: true })
  return row !== null
}

/** Whether a row was hit on its box. */
function isBox(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('role') === 'checkbox'
}

/** Whether the way to reach a lead was hit, or the question that comes before it. */
function isContact(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.contact-icon, #contact-spot, dialog') !== null
}

function indexOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return row ? Number(row.dataset.index) : undefined
}
