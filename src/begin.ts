import { askEarly } from './leads/early.ts'
import { hasKeptViews } from './leads/views/kept-views.ts'

/** Asks for the first rows while the rest of the page is still being read. */
function begin() {
  askEarly()
  void import('./app.tsx')
}

/** Somebody just came, and asks for nothing. Who reloads, or comes back, has cleared the address themselves. */
const isBare = window.history.state === null && window.location.search === '' && /^\/(leads\/?)?$/.test(window.location.pathname)

if (isBare && hasKeptViews()) {
  const restored = import('./leads/views/restore-view.ts').then(({ restoreView }) => restoreView())
  // Whatever became of it, the list is shown.
  restored.catch(() => undefined).then(begin)
} else begin()
