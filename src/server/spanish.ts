/** What the server says in Spanish, by English template. */
export const spanish = {
  'The key in {variable} has no permission to read {topic}: ask your Lofty administrator for it.':
    'La clave de {variable} no tiene permiso para leer {topic}: pídalo a su administrador de Lofty.',
  'Your Lofty account has no permission to read {topic}: ask your Lofty administrator for it.':
    'Su cuenta de Lofty no tiene permiso para leer {topic}: pídalo a su administrador de Lofty.',
  leads: 'los prospectos',
  'this lead': 'este prospecto',
  'the agents': 'los agentes',
  'the stages': 'las etapas',
  'the tags': 'las etiquetas',
  'the custom fields': 'los campos personalizados',
  'the ponds': 'las reservas',
  'the roles': 'las funciones',
  'the offices': 'las oficinas',
  'your own account': 'su propia cuenta',
  'This lead is no longer in Lofty, or your key may not see it.': 'Este prospecto ya no está en Lofty, o su clave no puede verlo.',
  'Lofty does not know what was asked for {topic}: check the names in the search.':
    'Lofty no conoce lo que se pidió para {topic}: revise los nombres de la búsqueda.',
  'Lofty does not take this search: change it.': 'Lofty no admite esta búsqueda: cámbiela.',
  'Lofty does not take this search ({text}): change it.': 'Lofty no admite esta búsqueda ({text}): cámbiela.',
  'Lofty has a problem of its own ({status}). Try again in a moment.':
    'Lofty tiene un problema propio ({status}). Reintente en un momento.',
  'Lofty answered in a way it should not ({status}). Try again in a moment.':
    'Lofty respondió de una forma que no debería ({status}). Reintente en un momento.',
  'Lofty refused your sign-in ({status}): sign out, then sign in again.':
    'Lofty rechazó su inicio de sesión ({status}): cierre la sesión y vuelva a iniciarla.',
  'Lofty refused the key ({status}): check LOFTY_API_KEY; if it is an OAuth access token put it in LOFTY_ACCESS_TOKEN, then start Leadbook again.':
    'Lofty rechazó la clave ({status}): revise LOFTY_API_KEY; si es un token de acceso OAuth, póngalo en LOFTY_ACCESS_TOKEN y reinicie Leadbook.',
  'Lofty refused the key ({status}): check LOFTY_ACCESS_TOKEN; if it is an API key put it in LOFTY_API_KEY, then start Leadbook again.':
    'Lofty rechazó la clave ({status}): revise LOFTY_ACCESS_TOKEN; si es una clave de API, póngala en LOFTY_API_KEY y reinicie Leadbook.',
  'Lofty did not answer in time. Try again in a moment.': 'Lofty no respondió a tiempo. Reintente en un momento.',
  'Lofty cannot be reached: check the network of the machine that runs Leadbook, then try again.':
    'No se puede llegar a Lofty: revise la red de la máquina donde funciona Leadbook y reintente.',
  'The connection to Lofty broke off. Try again in a moment.': 'La conexión con Lofty se cortó. Reintente en un momento.',
  'Lofty sent Leadbook to another address, which is not followed: check LOFTY_BASE_URL.':
    'Lofty envió a Leadbook a otra dirección, que no se sigue: revise LOFTY_BASE_URL.',
  'Lofty’s answer is too large to be read: narrow the search so that fewer leads come.':
    'La respuesta de Lofty es demasiado grande para leerla: acote la búsqueda para que lleguen menos prospectos.',
  'Lofty’s answer cannot be read at {place, select, charset {its character set} key {a place that repeats the key} json {its JSON} other {"{field}"}}. Try again in a moment.':
    'La respuesta de Lofty no se puede leer en {place, select, charset {su juego de caracteres} key {un lugar que repite la clave} json {su JSON} other {"{field}"}}. Reintente en un momento.',
  'Lofty has not been answering for a while. Try again in {seconds, plural, one {# second} other {# seconds}}.':
    'Lofty lleva un rato sin responder. Reintente en {seconds, plural, one {# segundo} other {# segundos}}.',
  'Lofty’s call limit is reached. Try again in {seconds, plural, one {# second} other {# seconds}}.':
    'Se alcanzó el límite de consultas de Lofty. Reintente en {seconds, plural, one {# segundo} other {# segundos}}.',
  'Leadbook’s server is being replaced. Try again in a second.': 'El servidor de Leadbook se está sustituyendo. Reintente en un segundo.',
  'Your session has ended: sign in again.': 'Su sesión ha terminado: vuelva a iniciarla.',
  'Lofty cannot be reached to renew your sign-in. Try again in a moment.':
    'No se puede llegar a Lofty para renovar su sesión. Reintente en un momento.',
  'Leadbook cannot look up your sign-in at the moment. Try again in a few seconds.':
    'Leadbook no puede consultar su sesión en este momento. Reintente en unos segundos.',
  'Leadbook’s own server failed. Try again; if it stays, tell your administrator the request’s number.':
    'El servidor de Leadbook falló. Reintente; si continúa, dé a su administrador el número de la petición.',

  'Leadbook asks Lofty nothing under this address.': 'Leadbook no consulta nada a Lofty en esta dirección.',
  'Leadbook only reads from Lofty: use GET.': 'Leadbook solo lee de Lofty: use GET.',
  'Leadbook is not watched here: set METRICS_TOKEN.': 'Leadbook no se vigila aquí: ponga METRICS_TOKEN.',
  '{problem}': '{problem}',

  // The sign-in page.
  'Lofty did not accept this key. Copy it again from Lofty, whole, and paste it here.':
    'Lofty no aceptó esta clave. Cópiela otra vez de Lofty, entera, y péguela aquí.',
  'Signing in with Lofty did not succeed. Try once more.': 'No se pudo iniciar sesión con Lofty. Inténtelo una vez más.',
  'Lofty cannot be reached to sign you in. Try again in a moment.':
    'No se puede llegar a Lofty para iniciar su sesión. Reintente en un momento.',
  'Too many attempts failed from your address. Wait a minute, then try again.':
    'Demasiados intentos fallidos desde su dirección. Espere un minuto y reintente.',
  'Sign in': 'Iniciar sesión',
  'Sign in to Leadbook': 'Iniciar sesión en Leadbook',
  'with your own Lofty account: you see the leads you see there.': 'con su propia cuenta de Lofty: verá los prospectos que ve allí.',
  'Leadbook keeps your sign-in sealed on its server until you sign out, and never in the browser.':
    'Leadbook guarda su sesión sellada en su servidor hasta que la cierre, y nunca en el navegador.',
  'Continue with Lofty': 'Continuar con Lofty',
  'or with an API key': 'o con una clave de API',
  'Your Lofty API key': 'Su clave de API de Lofty',
  'Where do I find my key?': '¿Dónde encuentro mi clave?',
  'In Lofty CRM, under Settings → Integrations → API.': 'En Lofty CRM, en Settings → Integrations → API.',
}

/** An English template of what the server says. */
export type ServerMessage = keyof typeof spanish
