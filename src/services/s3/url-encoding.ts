/** `encoding-type=url`: how lists write keys that XML could not carry. As S3 does it: a space is a plus, and slashes stay. */

/** Of what `encodeURIComponent` leaves as it is, S3 leaves these as well: `- _ . *`; the others it writes as escapes. */
const ESCAPED_BESIDES: Readonly<Record<string, string>> = { '!': '%21', "'": '%27', '(': '%28', ')': '%29', '~': '%7E' }

export function urlEncoded(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
    .replace(/[!'()~]/g, (character) => ESCAPED_BESIDES[character] ?? character)
}

export type Encoder = (text: string) => string

/** Of a list that was asked for with this encoding type. */
export function encoderFor(encodingType: string | undefined): Encoder {
  return encodingType === 'url' ? urlEncoded : (text) => text
}
