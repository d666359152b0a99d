import { useEffect, useState, useSyncExternalStore } from 'react'
import { type BudgetSeen, latestBudget, watchBudget } from '../lofty/client.ts'
import { t } from '../texts/t.ts'
import { Notice } from '../ui/notice.tsx'

/** Lofty counts calls over a minute: what an answer says about the others is worth no more after that. */
const A_MINUTE = 60_000

/** Says that the call limit is spent by others too, for as long as the latest answer tells so. */
export function SharedNotice() {
  const budget = useSyncExternalStore(watchBudget, latestBudget)
  const [old, setOld] = useState<BudgetSeen>()
  useEffect(() => {
    const timer = setTimeout(() => setOld(budget), A_MINUTE)
    return () => clearTimeout(timer)
  }, [budget])
  if (!budget?.isShared || budget === old) return null
  return (
    <Notice>
      {t(
        'Another program is using this key’s call limit too: {left, plural, one {# of {limit, plural, one {# call} other {# calls}} is} other {# of {limit, plural, one {# call} other {# calls}} are}} left this minute.',
        { left: budget.left, limit: budget.limit },
      )}
    </Notice>
  )
}
