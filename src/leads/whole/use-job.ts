import { useEffect, useRef, useState } from 'react'
import { LoftyError } from '../../lofty/errors.ts'
import type { Progress, ReadOptions } from './read-list.ts'

/** Something that reads many leads, as far as it is. */
export interface JobState {
  progress: Progress | undefined
  /** When Lofty is asked again (epoch milliseconds), while its call limit is used up. */
  busyUntil: number | undefined
}

type Work = (options: ReadOptions & { onProgress: (progress: Progress) => void }) => Promise<void>

/** Runs one long job at a time; leaving the page's part that started it cancels it. */
export function useJob() {
  const [state, setState] = useState<JobState>()
  const [failure, setFailure] = useState<LoftyError>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const cancel = () => {
    running.current?.abort()
    running.current = undefined
    setState(undefined)
  }
  const run = async (work: Work) => {
    cancel()
    const job = new AbortController()
    running.current = job
    setFailure(undefined)
    setState({ progress: undefined, busyUntil: undefined })
    try {
      await work({
        signal: job.signal,
        onProgress: (progress) => job.signal.aborted || setState({ progress, busyUntil: undefined }),
        onBusy: (busyUntil) => setState((before) => before && { ...before, busyUntil }),
      })
    } catch (error) {
      if (job.signal.aborted) return
      if (!(error instanceof LoftyError)) throw error
      setFailure(error)
    } finally {
      if (!job.signal.aborted) setState(undefined)
    }
  }
  return { state, failure, run, cancel }
}
