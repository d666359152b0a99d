/** What the list, the book and what is around them say. */
export const list = {
  Leads: 'Prospectos',
  'Sort by': 'Ordenar por',
  Ascending: 'Ascendente',
  Descending: 'Descendente',
  'Ascending. Switch to descending': 'Ascendente. Cambiar a descendente',
  'Descending. Switch to ascending': 'Descendente. Cambiar a ascendente',
  'Width of {name}': 'Ancho de {name}',
  'Drag to resize, double-click to fit': 'Arrastrar para cambiar el ancho, doble clic para ajustar',
  'Leadbook cannot sort by custom fields. Drag, or press Shift and an arrow, to move it.':
    'Leadbook no puede ordenar por campos personalizados. Arrástrelo, o pulse Mayús y una flecha, para moverlo.',
  'Sort the other way (with Shift: among equals). Drag, or press Shift and an arrow, to move it.':
    'Ordenar al revés (con Mayús: entre iguales). Arrástrela, o pulse Mayús y una flecha, para moverla.',
  'Sort by {column} (with Shift: among equals). Drag, or press Shift and an arrow, to move it.':
    'Ordenar por {column} (con Mayús: entre iguales). Arrástrela, o pulse Mayús y una flecha, para moverla.',
  'Select {name}': 'Seleccionar {name}',

  // The search in words.
  'All leads, {order}.': 'Todos los prospectos, {order}.',
  'Leads {wanted}, {order}.': 'Prospectos {wanted}, {order}.',
  '{before}, then {next}': '{before}, luego {next}',
  'oldest first': 'primero los más antiguos',
  'newest first': 'primero los más recientes',
  'in Lofty’s own order': 'en el orden de Lofty',
  'by {by}, ascending': 'por {by}, ascendente',
  'by {by}, descending': 'por {by}, descendente',

  // How many, from whom.
  'Loading leads': 'Cargando prospectos',
  'No leads loaded': 'No se cargó ningún prospecto',
  'Read up to ten more pages of Lofty’s list': 'Leer hasta diez páginas más de la lista de Lofty',
  'Read on': 'Seguir leyendo',
  Refresh: 'Actualizar',
  'Ask Lofty for new and changed leads': 'Consultar a Lofty los prospectos nuevos y cambiados',
  'Ask Lofty again for the rows on screen': 'Volver a consultar a Lofty las filas en pantalla',
  '{found} so far in {looked}': '{found} por ahora entre {looked}',
  '{found} so far in {looked} of {all}': '{found} por ahora entre {looked} de {all}',
  '{found} of {all} leads': '{found} de {all} prospectos',
  '{count, plural, one {{found} lead} other {{found} leads}}': '{count, plural, one {{found} prospecto} other {{found} prospectos}}',
  'asking your book': 'consultando su libro',
  'asking Lofty': 'consultando a Lofty',
  'of the search before': 'de la búsqueda anterior',
  'from Lofty, {time}': 'de Lofty, {time}',
  'from your book': 'de su libro',
  'from your book, {ago}': 'de su libro, {ago}',
  'about {count}': 'unos {count}',
  '{found} so far': '{found} por ahora',
  '{part} of {all}': '{part} de {all}',

  // Nothing found.
  'No lead matches so far': 'Ningún prospecto coincide por ahora',
  'No lead matches': 'Ningún prospecto coincide',
  'No leads yet': 'Todavía no hay prospectos',
  'Nobody fits all of these filters at once. Take one away:': 'Nadie cumple todos estos filtros a la vez. Quite uno:',
  'This key sees no leads at Lofty. New ones appear here after a refresh; if you expected some, check whose key it is.':
    'Esta clave no ve prospectos en Lofty. Los nuevos aparecen aquí al actualizar; si esperaba alguno, compruebe de quién es la clave.',
  'Without {filter}': 'Sin {filter}',
  'Show all leads': 'Mostrar todos los prospectos',
  'Lofty does not say how it reads several names at once. If you expected leads, try the names one by one.':
    'Lofty no dice cómo lee varios nombres a la vez. Si esperaba prospectos, pruebe los nombres de uno en uno.',
  '{part} leads were looked at. Read on above to look at more, or take a filter away:':
    'Se revisaron {part} prospectos. Siga leyendo arriba para revisar más, o quite un filtro:',
  '{part} leads were looked at; the others are being read.': 'Se revisaron {part} prospectos; los demás se están leyendo.',

  // What goes wrong.
  'Lofty gives no rows beyond number {last}. Set filters to reach the leads further down.':
    'Lofty no da filas más allá del número {last}. Ponga filtros para llegar a los prospectos de más abajo.',
  'Lofty did not keep the order it was asked for, so leads that fit may be missing here until all your leads are in the book.':
    'Lofty no respetó el orden que se le pidió, así que aquí pueden faltar prospectos hasta que todos estén en el libro.',
  'Left out of this search, because Leadbook does not understand it:': 'Excluido de esta búsqueda, porque Leadbook no lo entiende:',
  'Lofty ended the list early: {total} of {counted, plural, one {# lead} other {# leads}} came.':
    'Lofty terminó la lista antes de tiempo: llegaron {total} de {counted, plural, one {# prospecto} other {# prospectos}}.',
  'Lofty sends the same leads for every part of the list, so only the first {total} can be shown. Set filters to reach others.':
    'Lofty envía los mismos prospectos para cada parte de la lista, así que solo se pueden mostrar los primeros {total}. Ponga filtros para llegar a otros.',
  'Refresh the list': 'Actualizar la lista',
  'The list changed at Lofty while you were reading it, so rows may stand twice or be missing until you refresh.':
    'La lista cambió en Lofty mientras usted la leía, así que puede haber filas repetidas o ausentes hasta que la actualice.',
  'Lofty sent {doubled, plural, one {# lead} other {# leads}} twice in one answer; each is shown once.':
    'Lofty envió {doubled, plural, one {# prospecto} other {# prospectos}} dos veces en una respuesta; cada uno se muestra una vez.',
  '{unreadable, plural, one {# row} other {# rows}} could not be read; each says why in its place.':
    'No se {unreadable, plural, one {pudo leer # fila} other {pudieron leer # filas}}; cada una dice por qué en su lugar.',
  'Lead {id} could not be read: {why}.': 'No se pudo leer el prospecto {id}: {why}.',
  'Lead number {number} could not be read: {why}.': 'No se pudo leer el prospecto número {number}: {why}.',
  'Lofty sent something else where a lead should be': 'Lofty envió otra cosa donde debería haber un prospecto',
  'its id cannot be read': 'su identificador no se puede leer',
  'Lofty sent nothing for this place': 'Lofty no envió nada para este lugar',
  'it is no longer in your book': 'ya no está en su libro',
  '{name} stands further up, as number {number}: Lofty sent this lead twice.':
    '{name} está más arriba, con el número {number}: Lofty envió este prospecto dos veces.',
  '{name} stands further down, as number {number}: Lofty sent this lead twice.':
    '{name} está más abajo, con el número {number}: Lofty envió este prospecto dos veces.',
  'Lofty did not apply the filter {filter}: {misfits} of {checked} leads it sent do not fit.':
    'Lofty no aplicó el filtro {filter}: {misfits} de los {checked} prospectos que envió no lo cumplen.',
  'Sign in': 'Iniciar sesión',
  'Next try in {seconds} s.': 'Próximo intento en {seconds} s.',
  'Stop waiting': 'Dejar de esperar',
  'Lofty is slow to answer. What you see stays until it does.': 'Lofty tarda en responder. Lo que ve se queda hasta que responda.',
  'Waiting, because another program is using up the calls Lofty allows this key.':
    'En espera, porque otro programa está gastando las consultas que Lofty permite a esta clave.',
  'Waiting, because Lofty allows {limit, plural, one {# call} other {# calls}} a minute and they are used up.':
    'En espera, porque Lofty permite {limit, plural, one {# consulta} other {# consultas}} por minuto y están gastadas.',
  'Next call in {seconds} s, {ahead, plural, =0 {and it is yours} one {# call before yours, in about {yours} s} other {# calls before yours, in about {yours} s}}.':
    'Próxima consulta en {seconds} s, {ahead, plural, =0 {y es la suya} one {# consulta antes de la suya, en unos {yours} s} other {# consultas antes de la suya, en unos {yours} s}}.',
  'Next call in {seconds} s.': 'Próxima consulta en {seconds} s.',
  'Lofty’s answer cannot be read at "{field}". Try again; if it stays, tell your administrator: {path}.':
    'La respuesta de Lofty no se puede leer en "{field}". Reintente; si continúa, avise a su administrador: {path}.',
  'The answer is not JSON. Try again in a moment.': 'La respuesta no es JSON. Reintente en un momento.',
  'Leadbook’s own server cannot be reached. Check that it runs and that you are online, then try again.':
    'No se puede llegar al servidor de Leadbook. Compruebe que esté en marcha y que usted tenga conexión, y reintente.',
  'Leadbook’s server answered {status} without saying why. Try again in a moment.':
    'El servidor de Leadbook respondió {status} sin decir por qué. Reintente en un momento.',

  // The header.
  'Made-up leads from the embedded sandbox: no key is set': 'Prospectos inventados del entorno de prueba: no hay ninguna clave',
  'Sample leads': 'Prospectos de muestra',
  'Signed in as {agent}': 'Sesión iniciada como {agent}',
  'Sign out': 'Cerrar sesión',

  // The book.
  'Your leads in this browser': 'Sus prospectos en este navegador',
  'Your book': 'Su libro',
  'Leads read': 'Prospectos leídos',
  'Your leads are kept in this browser, encrypted, so that every field can be filtered at once and no call to Lofty is spent. Signing out or forgetting destroys the key.':
    'Sus prospectos se guardan en este navegador, cifrados, para poder filtrar por todos los campos al instante sin gastar consultas a Lofty. Cerrar sesión u olvidar el libro destruye la clave.',
  'Fill your book': 'Llenar su libro',
  Resume: 'Reanudar',
  Pause: 'Pausar',
  'Ask Lofty for new and changed leads (2 calls)': 'Consultar a Lofty los prospectos nuevos y cambiados (2 consultas)',
  'Forget all of it': 'Olvidarlo todo',
  'Forget this book': 'Olvidar este libro',
  'No book': 'Sin libro',
  'Opening your book': 'Abriendo su libro',
  'Book paused': 'Libro en pausa',
  'Book stopped': 'Libro detenido',
  'Book {share} %': 'Libro {share} %',
  'Your book has all your leads.': 'Su libro tiene todos sus prospectos.',
  'Filling your book': 'Llenando su libro',
  'No leads are kept in this browser, so lists are read from Lofty each time.':
    'En este navegador no se guardan prospectos, así que las listas se leen de Lofty cada vez.',
  'Your book is being opened.': 'Se está abriendo su libro.',
  'Your book is being opened: {had}.': 'Se está abriendo su libro: {had}.',
  'Your book is being opened. That takes a moment after a start.': 'Se está abriendo su libro. Al empezar tarda un momento.',
  'Filling is paused at {had}.': 'El llenado está en pausa con {had}.',
  'Lofty does not answer.': 'Lofty no responde.',
  'The book has {had}.': 'El libro tiene {had}.',
  '{have} of {total, plural, one {# lead} other {# leads}}': '{have} de {total, plural, one {# prospecto} other {# prospectos}}',
  'Reading your leads: {had}.': 'Leyendo sus prospectos: {had}.',
  'Reading your leads: {had}, less than a minute at {calls, plural, one {# call} other {# calls}} a minute.':
    'Leyendo sus prospectos: {had}, menos de un minuto a {calls, plural, one {# consulta} other {# consultas}} por minuto.',
  'Reading your leads: {had}, about {minutes} min at {calls, plural, one {# call} other {# calls}} a minute.':
    'Leyendo sus prospectos: {had}, unos {minutes} min a {calls, plural, one {# consulta} other {# consultas}} por minuto.',
  'All {have, plural, one {# lead} other {# leads}} are here and are being checked for changes.':
    '{have, plural, one {El único prospecto está aquí y se está revisando} other {Los # prospectos están aquí y se están revisando}} por si hay cambios.',
  'All {have, plural, one {# lead} other {# leads}} are here. Lofty is asked what is new.':
    '{have, plural, one {El único prospecto está aquí} other {Los # prospectos están aquí}}. Se consulta a Lofty qué hay de nuevo.',
  'All {all, plural, one {# lead} other {# leads}} are here.':
    '{all, plural, one {El único prospecto está aquí} other {Los # prospectos están aquí}}.',
  'All {all, plural, one {# lead} other {# leads}} are here, as of {ago}.':
    '{all, plural, one {El único prospecto está aquí} other {Los # prospectos están aquí}}, según los datos de {ago}.',
  'This browser lost {lost} of the {all} leads of your book. They are asked of Lofty again.':
    'Este navegador perdió {lost} de los {all} prospectos de su libro. Se vuelven a consultar a Lofty.',
  'Your book stopped being filled ({error}). Reload to go on.': 'Su libro dejó de llenarse ({error}). Vuelva a cargar para seguir.',
  'Your book was kept by an earlier Leadbook and is being filled anew.':
    'Su libro lo guardó un Leadbook anterior y se está llenando de nuevo.',
  'This browser has no room left for your book: what is new is kept until you close this tab. Free some space, then reload.':
    'A este navegador no le queda espacio para su libro: lo nuevo se guarda hasta que cierre esta pestaña. Libere espacio y vuelva a cargar.',
  'This browser did not take a part of your book: what is new is kept until you close this tab. Reload to try again.':
    'Este navegador no admitió una parte de su libro: lo nuevo se guarda hasta que cierre esta pestaña. Vuelva a cargar para reintentar.',
  'A later Leadbook is open in another tab: your book is kept until you close this one. Reload to get the later one here.':
    'Hay un Leadbook más nuevo abierto en otra pestaña: su libro se guarda hasta que cierre esta. Vuelva a cargar para tener aquí el nuevo.',
  'This browser keeps nothing for Leadbook (a private window?): your book is filled anew each time, and gone when you close this tab.':
    'Este navegador no guarda nada para Leadbook (¿una ventana privada?): su libro se llena de nuevo cada vez y desaparece al cerrar esta pestaña.',
  'Lofty gives the same leads whatever place of its list is asked for, so the book cannot be filled. Try again later.':
    'Lofty da los mismos prospectos sea cual sea el lugar de la lista que se pida, así que el libro no se puede llenar. Reintente más tarde.',
  'Lofty counts {total, plural, one {# lead} other {# leads}} and gave {gave}. All are asked for again in a quarter of an hour.':
    'Lofty cuenta {total, plural, one {# prospecto} other {# prospectos}} y dio {gave}. Todos se vuelven a consultar en un cuarto de hora.',
  'Your book cannot be opened in this browser. Lists are asked of Lofty instead; reload to try again.':
    'Su libro no se puede abrir en este navegador. Las listas se consultan a Lofty; vuelva a cargar para reintentar.',
  'This holds leads against each other, for which all of them must be in this browser. Fill your book, then look again.':
    'Esto compara prospectos entre sí, para lo que todos deben estar en este navegador. Llene su libro y vuelva a mirar.',
}
