import { useLocation, useNavigate, useParams } from 'react-router'
import { useGo } from './use-go.ts'
import { leadHref } from './use-search.ts'

/** Goes to a lead's drawer over the list, on the tab that is shown. */
export function useOpenLead(): (leadId: string) => void {
  const go = useGo()
  const { state } = useLocation()
  const { leadId: open, tab } = useParams()
  return (leadId) => {
    // From one open lead to another nothing is added to history: Back closes the drawer.
    const isOpen = open !== undefined
    go(leadHref(leadId, window.location.search, tab), { replace: isOpen, state: isOpen ? state : { isOverList: true } })
  }
}

/** Closes the drawer: back to the history entry it was opened from, or to the list where there is none. */
export function useCloseLead(): () => void {
  const navigate = useNavigate()
  const go = useGo()
  const { state } = useLocation()
  return () => {
    if (state?.isOverList) navigate(-1)
    else go({ pathname: '/leads', search: window.location.search }, { replace: true })
  }
}
