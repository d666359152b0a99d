/** What selecting, comparing and exporting say. */
export const whole = {
  // Reading many leads.
  '{count, plural, one {Read # row} other {Read # rows}}': '{count, plural, one {# fila leída} other {# filas leídas}}',
  '{of, plural, one {Read {read} of # row} other {Read {read} of # rows}}':
    '{of, plural, one {Leídas {read} de # fila} other {Leídas {read} de # filas}}',
  '{said}, {count, plural, one {# lead found} other {# leads found}}':
    '{said}, {count, plural, one {# prospecto encontrado} other {# prospectos encontrados}}',
  '{said}. Lofty’s call limit is used up; going on in {seconds} s.':
    '{said}. Se agotó el límite de consultas de Lofty; se sigue en {seconds} s.',
  'an unknown number of calls': 'un número desconocido de consultas',
  'no calls': 'ninguna consulta',
  '{count, plural, one {# call} other {# calls}}': '{count, plural, one {# consulta} other {# consultas}}',
  '{count, plural, one {up to # call} other {up to # calls}}': '{count, plural, one {hasta # consulta} other {hasta # consultas}}',
  '{calls}, about {minutes} min': '{calls}, unos {minutes} min',

  // Selecting.
  'Select all leads read so far': 'Seleccionar todos los prospectos leídos hasta ahora',
  'Selected leads': 'Prospectos seleccionados',
  'The list changed at Lofty while it was read; all leads met are selected.':
    'La lista cambió en Lofty mientras se leía; se seleccionaron todos los prospectos encontrados.',
  'What was read is kept: select all again to go on.': 'Se conserva lo leído: vuelva a seleccionar todo para continuar.',
  'Reading the list': 'Leyendo la lista',
  'Clear the selection': 'Quitar la selección',
  '{count, plural, one {# selected} other {# selected}}': '{count, plural, one {# seleccionado} other {# seleccionados}}',
  '{count, plural, one {# selected} other {# selected}}, {outside, plural, one {# not in this list} other {# not in this list}}':
    '{count, plural, one {# seleccionado} other {# seleccionados}}, {outside, plural, one {# no está en esta lista} other {# no están en esta lista}}',
  '{count, plural, one {# selected} other {# selected}}, {outside, plural, one {# not among the rows read so far} other {# not among the rows read so far}}':
    '{count, plural, one {# seleccionado} other {# seleccionados}}, {outside, plural, one {# no está en las filas leídas hasta ahora} other {# no están en las filas leídas hasta ahora}}',
  'Select all that match': 'Seleccionar todos los que coinciden',
  'Select all {total} that match': 'Seleccionar los {total} que coinciden',
  'Reading the rows between': 'Leyendo las filas intermedias',
  'Between rows {first} and {last}, {count, plural, one {# row was not read and is not selected.} other {# rows were not read and are not selected.}}':
    'Entre las filas {first} y {last}, {count, plural, one {# fila no se leyó y no está seleccionada.} other {# filas no se leyeron y no están seleccionadas.}}',
  '{count, plural, one {Select it too} other {Select them too}}':
    '{count, plural, one {Seleccionarla también} other {Seleccionarlas también}}',

  // Copying.
  Copy: 'Copiar',
  names: 'nombres',
  'The names': 'Los nombres',
  'e-mails': 'correos',
  'The e-mails': 'Los correos',
  phones: 'teléfonos',
  'The phones': 'Los teléfonos',
  'Copied {what, select, emails {{count, plural, one {# e-mail address} other {# e-mail addresses}}} phones {{count, plural, one {# phone number} other {# phone numbers}}} other {{count, plural, one {# name} other {# names}}}}.':
    '{what, select, emails {{count, plural, one {Se copió # correo} other {Se copiaron # correos}}} phones {{count, plural, one {Se copió # teléfono} other {Se copiaron # teléfonos}}} other {{count, plural, one {Se copió # nombre} other {Se copiaron # nombres}}}}.',
  'Nothing was copied.': 'No se copió nada.',
  '{what, select, emails {{count, plural, one {# e-mail address} other {# e-mail addresses}}} other {{count, plural, one {# phone number} other {# phone numbers}}}} left out: {reason}.':
    '{what, select, emails {{count, plural, one {Se omitió # correo} other {Se omitieron # correos}}} other {{count, plural, one {Se omitió # teléfono} other {Se omitieron # teléfonos}}}}: {reason}.',
  '{what, select, emails {{count, plural, one {# e-mail address} other {# e-mail addresses}}} other {{count, plural, one {# phone number} other {# phone numbers}}}} left out: Lofty does not say whether {count, plural, one {it} other {they}} may be used.':
    '{what, select, emails {{count, plural, one {Se omitió # correo} other {Se omitieron # correos}}} other {{count, plural, one {Se omitió # teléfono} other {Se omitieron # teléfonos}}}}: Lofty no indica si {count, plural, one {se puede usar} other {se pueden usar}}.',
  '{count, plural, one {# lead has none.} other {# leads have none.}}':
    '{count, plural, one {# prospecto no tiene ninguno.} other {# prospectos no tienen ninguno.}}',
  'The browser does not let Leadbook copy. Copy it from here:': 'El navegador no permite que Leadbook copie. Cópielo de aquí:',
  '{count, plural, one {Copy it too} other {Copy them too}}': '{count, plural, one {Copiarlo también} other {Copiarlos también}}',

  // Comparing.
  Compare: 'Comparar',
  'Select two to {most} leads to compare them': 'Seleccione de dos a {most} prospectos para compararlos',
  '{count, plural, one {Compare # lead} other {Compare # leads}}':
    '{count, plural, one {Comparar # prospecto} other {Comparar # prospectos}}',
  'Only what differs': 'Solo las diferencias',
  Field: 'Campo',
  'Lead {id}': 'Prospecto {id}',
  'Take {name} out': 'Quitar a {name}',
  '(differs)': '(distinto)',
  'and {count} more': 'y {count} más',
  'E-mails': 'Correos',
  'Lead ID': 'ID del prospecto',

  // Exporting.
  Export: 'Exportar',
  'Export the selection': 'Exportar la selección',
  'Export the selected leads': 'Exportar los prospectos seleccionados',
  'Export this list': 'Exportar esta lista',
  'All leads of this list': 'Todos los prospectos de esta lista',
  'All {total} leads of this list': 'Los {total} prospectos de esta lista',
  '{count, plural, one {The # selected} other {The # selected}}': '{count, plural, one {El seleccionado (#)} other {Los # seleccionados}}',
  Columns: 'Columnas',
  '{count, plural, one {The # column of this list} other {The # columns of this list}}':
    '{count, plural, one {La columna de esta lista (#)} other {Las # columnas de esta lista}}',
  'All {count} columns, and the lead’s ID': 'Las {count} columnas y el ID del prospecto',
  File: 'Archivo',
  'Excel workbook (.xlsx)': 'Libro de Excel (.xlsx)',
  'A second sheet says which leads these are, when and how many.': 'Una segunda hoja dice qué prospectos son, cuándo y cuántos.',
  'Comma-separated text (.csv)': 'Texto separado por comas (.csv)',
  'Begin with a line that says what it holds': 'Empezar con una línea que diga qué contiene',
  'Leave it out for programs that expect headings in the first line.':
    'No la incluya para programas que esperan los encabezados en la primera línea.',
  'Beside each number and address stands whether it may be used. Nothing in the file can be clicked.':
    'Junto a cada número y dirección se dice si se puede usar. En el archivo no hay enlaces.',
  'What was read is kept: export again to go on where it stopped.':
    'Se conserva lo leído: vuelva a exportar para continuar donde se detuvo.',
  Exporting: 'Exportando',
  'Costs no calls to Lofty.': 'No cuesta ninguna consulta a Lofty.',
  'Costs {calls} to Lofty.': 'Costo en Lofty: {calls}.',
  'Export again': 'Exportar de nuevo',
  'Go on': 'Continuar',
  'Exported {said} to {file}.': 'Se exportaron {said} a {file}.',

  // What stands in the file.
  'May be called': 'Se puede llamar',
  'May be e-mailed': 'Se puede escribir',
  'Price from': 'Precio desde',
  'Price to': 'Precio hasta',
  'Beds from': 'Habitaciones desde',
  'Beds to': 'Habitaciones hasta',
  'Baths from': 'Baños desde',
  'Baths to': 'Baños hasta',
  'NO: {reason}': 'NO: {reason}',
  'ask first: {reason}': 'preguntar antes: {reason}',
  About: 'Acerca de',
  '{view} {time} ({written} of {matching})': '{view} {time} ({written} de {matching})',
  '{matching, plural, one {{written} of # lead} other {{written} of # leads}}':
    '{matching, plural, one {{written} de # prospecto} other {{written} de # prospectos}}',
  '{matching, plural, one {{written} of # lead selected} other {{written} of # leads selected}}':
    '{matching, plural, one {{written} de # prospecto seleccionado} other {{written} de # prospectos seleccionados}}',
  Exported: 'Exportado',
  '{moment} ({zone}) by Leadbook': '{moment} ({zone}) por Leadbook',
  'Selected from': 'Seleccionados de',
  Count: 'Cantidad',
  all: 'todas',
  'those that were shown': 'las que se mostraban',
  Times: 'Horas',
  'in the time zone {zone}': 'en la zona horaria {zone}',
  Mind: 'Atención',
  'The list changed at Lofty while it was read; each lead is here once.':
    'La lista cambió en Lofty mientras se leía; cada prospecto está aquí una sola vez.',
  '{count, plural, one {# lead could not be read and is left out.} other {# leads could not be read and are left out.}}':
    '{count, plural, one {# prospecto no se pudo leer y no está incluido.} other {# prospectos no se pudieron leer y no están incluidos.}}',
  '{count, plural, one {# lead that Lofty counts did not come.} other {# leads that Lofty counts did not come.}}':
    '{count, plural, one {# prospecto que Lofty cuenta no llegó.} other {# prospectos que Lofty cuenta no llegaron.}}',
  '{count, plural, one {# selected lead could not be found any more.} other {# selected leads could not be found any more.}}':
    '{count, plural, one {# prospecto seleccionado ya no se pudo encontrar.} other {# prospectos seleccionados ya no se pudieron encontrar.}}',
  'Lofty did not keep the order it was asked for: leads that fit may be missing.':
    'Lofty no respetó el orden pedido: pueden faltar prospectos que coinciden.',
  'The book had {seen, plural, one {# lead} other {# leads}} by then: others that fit may be missing.':
    'El libro tenía entonces {seen, plural, one {# prospecto} other {# prospectos}}: pueden faltar otros que coinciden.',
  'The book had {seen} of {of, plural, one {# lead} other {# leads}} by then: others that fit may be missing.':
    'El libro tenía entonces {seen} de {of, plural, one {# prospecto} other {# prospectos}}: pueden faltar otros que coinciden.',
}
