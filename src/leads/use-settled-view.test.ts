import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { View } from './blocks.ts'
import { watchViews } from './use-settled-view.ts'

const view = (first: number): View => ({ first, last: first + 20, direction: 1 })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Shows views 20 ms apart, `step` rows further each time. */
function scroll(views: ReturnType<typeof watchViews>, from: number, to: number, step: number) {
  for (let first = from; first <= to; first += step) {
    views.see(view(first))
    vi.advanceTimersByTime(20)
  }
}

describe('a view settles', () => {
  test('when the reader stops, once', () => {
    const settle = vi.fn()
    watchViews(settle).see(view(3))
    expect(settle).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(settle.mock.calls).toEqual([[view(3)]])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('as the last one of several within a block', () => {
    const settle = vi.fn()
    const views = watchViews(settle)
    for (const first of [0, 4, 8]) views.see(view(first))
    vi.runAllTimers()
    expect(settle.mock.calls).toEqual([[view(8)]])
  })

  test('only where a flick through many blocks ends', () => {
    const settle = vi.fn()
    const views = watchViews(settle)
    scroll(views, 0, 9000, 60)
    expect(settle).not.toHaveBeenCalled()
    vi.runAllTimers()
    expect(settle.mock.calls).toEqual([[view(9000)]])
  })

  test('as it goes while scrolling slowly, in every block on the way', () => {
    const settle = vi.fn<(seen: View) => void>()
    scroll(watchViews(settle), 0, 400, 2)
    vi.runAllTimers()
    const blocks = settle.mock.calls.map(([seen]) => Math.floor(seen.first / 100))
    expect([...new Set(blocks)]).toEqual([0, 1, 2, 3, 4])
    expect(settle.mock.lastCall).toEqual([view(400)])
  })

  test('again after a rest, and after a jump', () => {
    const settle = vi.fn()
    const views = watchViews(settle)
    for (const first of [0, 0, 2000, 10]) {
      views.see(view(first))
      vi.runAllTimers()
    }
    expect(settle.mock.lastCall).toEqual([view(10)])
    expect(settle.mock.calls.map(([seen]) => seen.first)).toEqual([0, 0, 2000, 10])
  })

  test('no more once watching stops', () => {
    const settle = vi.fn()
    const views = watchViews(settle)
    views.see(view(0))
    views.stop()
    vi.runAllTimers()
    expect(settle).not.toHaveBeenCalled()
  })
})
