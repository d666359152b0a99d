import { useEffect, useState } from 'react'

/** Milliseconds in which nobody takes waiting for waiting. */
const SOON = 120

/** True once something has been so for longer than people notice. */
export function useLate(isSo: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(setLate, SOON, true)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isSo])
  return isSo && isLate
}
