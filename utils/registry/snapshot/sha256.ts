/** SHA-256 of bytes, 64 hexadecimal digits. */
export async function sha256(bytes: BufferSource, crypto: SubtleCrypto): Promise<string> {
  const hash = new Uint8Array(await crypto.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
