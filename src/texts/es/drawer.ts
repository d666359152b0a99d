/** What a lead’s drawer, cards and contact say. */
export const drawer = {
  // The drawer and its tabs.
  Lead: 'Prospecto',
  'Loading lead': 'Cargando el prospecto',
  '{place} of {total}': '{place} de {total}',
  'Not on the rows read so far': 'No está en las filas leídas hasta ahora',
  'Previous lead': 'Prospecto anterior',
  'Next lead': 'Prospecto siguiente',
  Overview: 'Resumen',
  'No properties on this lead.': 'Este prospecto no tiene propiedades.',
  Matches: 'Coincidencias',
  'No tags on this lead.': 'Este prospecto no tiene etiquetas.',
  'No family members on this lead.': 'Este prospecto no tiene familiares registrados.',
  'This brokerage has no custom fields on leads.': 'Esta agencia no tiene campos personalizados para prospectos.',
  'Show {count} more': 'Mostrar {count} más',
  'not given': 'sin datos',

  // What leads are called.
  '(no name)': '(sin nombre)',
  '(no visible name) {id}': '(sin nombre visible) {id}',
  '{months} months': '{months} meses',

  // Contact.
  '{channel, select, call {Call} text {Text} other {Email}}': '{channel, select, call {Llamar} text {Texto} other {Correo}}',
  'Call {address}': 'Llamar al {address}',
  'Text {address}': 'Enviar mensaje de texto al {address}',
  'Email {address}': 'Escribir a {address}',
  'Call {name}': 'Llamar a {name}',
  'Text {name}': 'Enviar mensaje de texto a {name}',
  'No call': 'No llamar',
  'No text': 'No enviar textos',
  'No email': 'No escribir',
  'No number to dial': 'No es un número que se pueda marcar',
  'No address to mail': 'No es una dirección de correo',
  'Do not use: {reason}': 'No usar: {reason}',
  'the number is invalid': 'el número no es válido',
  'the number is on a do-not-call list': 'el número está en una lista de no llamar',
  'the contact is on a do-not-call list': 'el contacto está en una lista de no llamar',
  'the lead must not be called': 'no se debe llamar al prospecto',
  'the lead must not be texted': 'no se deben enviar mensajes de texto al prospecto',
  'the lead must not be e-mailed': 'no se debe escribir por correo al prospecto',
  'the lead has unsubscribed': 'el prospecto se ha dado de baja',
  'Lofty does not say whether this is allowed': 'Lofty no indica si está permitido',
  '{label}, after a question': '{label}, después de una pregunta',
  'Call without a word on it?': '¿Llamar sin saber si está permitido?',
  'Text without a word on it?': '¿Enviar un texto sin saber si está permitido?',
  'Email without a word on it?': '¿Escribir sin saber si está permitido?',
  'Lofty does not say whether this lead may be called at {address}. Go on only if you know that they agreed.':
    'Lofty no indica si se puede llamar a este prospecto al {address}. Continúe solo si sabe que la persona dio su permiso.',
  'Lofty does not say whether this lead may be texted at {address}. Go on only if you know that they agreed.':
    'Lofty no indica si se pueden enviar mensajes de texto a este prospecto al {address}. Continúe solo si sabe que la persona dio su permiso.',
  'Lofty does not say whether this lead may be e-mailed at {address}. Go on only if you know that they agreed.':
    'Lofty no indica si se puede escribir a este prospecto a {address}. Continúe solo si sabe que la persona dio su permiso.',
  'Call anyway': 'Llamar de todos modos',
  'Text anyway': 'Enviar de todos modos',
  'Email anyway': 'Escribir de todos modos',
  'Next to call': 'Siguiente llamada',
  'no longer in this queue': 'ya no está en esta fila',
  'No number of this lead may be called now. Skip to the next.':
    'Ahora no se puede llamar a ningún número de este prospecto. Pase al siguiente.',
  Skip: 'Omitir',
  'Last one': 'Es el último',
  'Score {score}': 'Puntos: {score}',

  // Overview.
  'Contradicts itself: {sentences}': 'Se contradice: {sentences}',
  'Owned by': 'Pertenece a',
  'the whole account': 'toda la cuenta',
  'an office': 'una oficina',
  'one agent': 'un agente',
  'id {id}': 'id {id}',
  Role: 'Función',
  never: 'nunca',
  Updated: 'Actualizado',
  Address: 'Dirección',
  Birthday: 'Cumpleaños',
  'Referred by': 'Referido por',
  Facebook: 'Facebook',
  Twitter: 'Twitter',
  'Hidden in Lofty': 'Oculto en Lofty',
  'Lead id': 'ID del prospecto',
  'Lofty sent something that makes no sense in: {fields}.': 'Lofty envió algo que no tiene sentido en: {fields}.',

  // Inquiry.
  'Looking for': 'Qué busca',
  Price: 'Precio',
  Beds: 'Habitaciones',
  Baths: 'Baños',
  Types: 'Tipos',
  Locations: 'Lugares',
  Saved: 'Guardada',
  'Time frame': 'Plazo',

  // Properties and matches.
  'Pictures come from other sites, which would see that you look.': 'Las fotos vienen de otros sitios, que verían que usted las mira.',
  'Show pictures': 'Mostrar fotos',
  'Price not given': 'Precio sin datos',
  'Address not given': 'Dirección sin datos',
  'mailing address': 'dirección postal',
  '{count, plural, one {# bed} other {# beds}}': '{count, plural, one {# habitación} other {# habitaciones}}',
  '{count, plural, one {# bath} other {# baths}}': '{count, plural, one {# baño} other {# baños}}',
  '{count} sq ft': '{count} pies²',
  '{count, plural, one {# acre} other {# acres}}': '{count, plural, one {# acre} other {# acres}}',
  '{count, plural, one {# floor} other {# floors}}': '{count, plural, one {# piso} other {# pisos}}',
  '{count, plural, one {# parking} other {# parking}}': '{count, plural, one {# estacionamiento} other {# estacionamientos}}',
  'Open the listing': 'Abrir el anuncio',
  '{link} on {host}': '{link} en {host}',
  'Nothing in the inquiry to hold it against': 'La búsqueda no pide nada con qué compararla',
  'Fits the inquiry: {reasons}': 'Coincide con la búsqueda: {reasons}',
  'Outside the inquiry: {reasons}': 'Fuera de la búsqueda: {reasons}',
  '{what, select, price {price} bedrooms {beds} other {baths}} {value}{miss, select, low { is too low} high { is too high} other {}} (wanted {range})':
    '{what, select, price {precio} bedrooms {habitaciones} other {baños}}: {value}{miss, select, low {, menos de lo que busca ({range})} high {, más de lo que busca ({range})} other { (busca {range})}}',
  'type {name} is wanted': 'busca el tipo {name}',
  'type {name} is not among {names}': 'el tipo {name} no está entre {names}',
  'city {name} is wanted': 'busca en {name}',
  'city {name} is not among {names}': 'la ciudad {name} no está entre {names}',
  'The inquiry leaves everything open: there is nothing to hold properties against.':
    'La búsqueda no pide nada en concreto: no hay con qué comparar las propiedades.',
  'Matches are found among the properties of all your leads. Fill your book, then look again.':
    'Las coincidencias se buscan entre las propiedades de todos sus prospectos. Llene su libro y vuelva a mirar.',
  'Your book could not be asked for matches. Reload the page to try again.':
    'No se pudieron buscar coincidencias en su libro. Vuelva a cargar la página para intentarlo de nuevo.',
  'No other lead has a property that fits this inquiry.': 'Ningún otro prospecto tiene una propiedad que coincida con esta búsqueda.',
  'No other lead has a property that fits this inquiry so far, in {have}.':
    'Hasta ahora, en {have}, ningún otro prospecto tiene una propiedad que coincida con esta búsqueda.',
  '{count, plural, one {# property of other leads fits this inquiry.} other {# properties of other leads fit this inquiry.}}':
    '{count, plural, one {# propiedad de otros prospectos coincide con esta búsqueda.} other {# propiedades de otros prospectos coinciden con esta búsqueda.}}',
  '{count, plural, one {# property of other leads fits this inquiry so far, in {have}.} other {# properties of other leads fit this inquiry so far, in {have}.}}':
    '{count, plural, one {Hasta ahora, en {have}, # propiedad de otros prospectos coincide con esta búsqueda.} other {Hasta ahora, en {have}, # propiedades de otros prospectos coinciden con esta búsqueda.}}',
  'The best {count}:': 'Las mejores {count}:',
  'On leads': 'En los prospectos',

  // Tags, family, custom fields.
  'by {name}': 'por {name}',
  'Tag without a name': 'Etiqueta sin nombre',
  'at an unknown time': 'en una fecha desconocida',
  Phones: 'Teléfonos',
  Emails: 'Correos',
  'Field {number}': 'Campo {number}',

  // Links, notices, print, and the filters on a phone.
  'Copy link': 'Copiar enlace',
  'Copy a link to this view': 'Copiar un enlace a esta vista',
  Link: 'Enlace',
  'Link copied.': 'Enlace copiado.',
  'The browser does not let Leadbook copy. Here is the link.': 'El navegador no permite que Leadbook copie. Aquí está el enlace.',
  'Link copied with {names}, which {count, plural, one {holds} other {hold}} personal data.':
    'Enlace copiado con {names}, que {count, plural, one {contiene} other {contienen}} datos personales.',
  'The browser does not let Leadbook copy. Here is the link with {names}, which {count, plural, one {holds} other {hold}} personal data.':
    'El navegador no permite que Leadbook copie. Aquí está el enlace con {names}, que {count, plural, one {contiene} other {contienen}} datos personales.',
  'Link copied without {names}: {count, plural, one {it holds} other {they hold}} personal data.':
    'Enlace copiado sin {names}: {count, plural, one {contiene} other {contienen}} datos personales.',
  'The browser does not let Leadbook copy. Here is the link without {names}: {count, plural, one {it holds} other {they hold}} personal data.':
    'El navegador no permite que Leadbook copie. Aquí está el enlace sin {names}: {count, plural, one {contiene} other {contienen}} datos personales.',
  '{count, plural, one {Leave it out} other {Leave them out}}': '{count, plural, one {Dejarlo fuera} other {Dejarlos fuera}}',
  '{count, plural, one {Include it} other {Include them}}': '{count, plural, one {Incluirlo} other {Incluirlos}}',
  'This link was made on {moment}.': 'Este enlace se creó el {moment}.',
  'This link was made on {moment}: the sender saw {count, plural, one {# lead} other {# leads}}.':
    'Este enlace se creó el {moment}: quien lo envió vio {count, plural, one {# prospecto} other {# prospectos}}.',
  'This link was made on {moment}: the sender saw {count, plural, one {# lead} other {# leads}}, as you do.':
    'Este enlace se creó el {moment}: quien lo envió vio {count, plural, one {# prospecto} other {# prospectos}}, igual que usted.',
  'This link was made on {moment}: the sender saw {count, plural, one {# lead} other {# leads}}, you see {seen}.':
    'Este enlace se creó el {moment}: quien lo envió vio {count, plural, one {# prospecto} other {# prospectos}}, usted ve {seen}.',
  'Another program is using this key’s call limit too: {left, plural, one {# of {limit, plural, one {# call} other {# calls}} is} other {# of {limit, plural, one {# call} other {# calls}} are}} left this minute.':
    'Otro programa también usa el límite de consultas de esta clave: en este minuto {left, plural, one {queda # de {limit, plural, one {# consulta} other {# consultas}}} other {quedan # de {limit, plural, one {# consulta} other {# consultas}}}}.',
  'Leadbook’s server cannot be reached. No leads are kept in this browser: try again once you are online.':
    'No se puede conectar con el servidor de Leadbook. Este navegador no guarda prospectos: inténtelo de nuevo cuando tenga conexión.',
  'Leadbook’s server cannot be reached. You see the leads of your book.':
    'No se puede conectar con el servidor de Leadbook. Usted ve los prospectos de su libro.',
  'Leadbook’s server cannot be reached. You see the leads of your book, as of {ago}.':
    'No se puede conectar con el servidor de Leadbook. Usted ve los prospectos de su libro, tal como eran {ago}.',
  'For print': 'Para imprimir',
  'Leads {first} to {last} of {total}, printed {moment}{without, plural, =0 {} one {, without # column that the paper has no room for} other {, without # columns that the paper has no room for}}':
    'Prospectos {first} a {last} de {total}, impresos el {moment}{without, plural, =0 {} one {, sin # columna que no cabe en el papel} other {, sin # columnas que no caben en el papel}}',
  'Printed {moment}': 'Impreso el {moment}',
  'Filter the list': 'Filtrar la lista',
  'Close filters': 'Cerrar filtros',
  'Show leads': 'Mostrar prospectos',
  'Show {count}': 'Mostrar {count}',
}
