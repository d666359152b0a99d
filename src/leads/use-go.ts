import { useCallback } from 'react'
import { createPath, type NavigateOptions, type Path, useNavigate } from 'react-router'

/**
 * Goes to another address of the page. Safari refuses the hundredth change of the address within half a minute: then the
 * page is loaded anew under it, which costs a moment and no lead, since the address holds all there is to keep.
 */
export function useGo(): (to: string | Partial<Path>, options: NavigateOptions) => void {
  const navigate = useNavigate()
  return useCallback(
    (to, options) => {
      try {
        navigate(to, options)
      } catch (error) {
        if (!(error instanceof DOMException)) throw error
        window.location.replace(typeof to === 'string' ? to : createPath(to))
      }
    },
    [navigate],
  )
}
