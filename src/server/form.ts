const LARGEST_FORM = 16_384

/** The fields of a small form that a page of ours sent; undefined when it is anything else. */
export async function readForm(request: Request): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  // A body of unknown length is never sent by a form.
  if (type !== 'application/x-www-form-urlencoded' || !(length <= LARGEST_FORM)) return undefined
  return new URLSearchParams(await request.text())
}
