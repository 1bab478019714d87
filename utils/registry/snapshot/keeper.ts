import type { Manifest } from './manifest.ts'

/** A copy that is installed: what its manifest said when it was proven, and where it came from. */
export type InstalledCopy = {
  manifest: Manifest
  /** Address of its manifest; null where it came as files. */
  address: string | null
  /** Public key (base64) whose signature was checked, or null. */
  key: string | null
  /** Bytes of the expanded index. */
  indexBytes: number
  /** ISO. */
  installed: string
}

/**
 * What an install needs kept, so that it goes on where it was cut off. Parts are kept by their hash: what two copies
 * share is there once and is not fetched twice. Every function may reject with `CopyError`, `quota`.
 */
export type CopyKeeper = {
  hasPart(sha256: string): Promise<boolean>
  /** A part as it lay on the server. */
  part(sha256: string): Promise<ArrayBuffer | null>
  /** Keeps a part that was checked, and lets its pieces go. */
  putPart(sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** How many bytes of a part are kept in pieces, from its start. */
  pieceBytes(sha256: string): Promise<number>
  /** Those pieces in order. */
  pieces(sha256: string): Promise<Uint8Array<ArrayBuffer>[]>
  addPiece(sha256: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  dropPieces(sha256: string): Promise<void>
  /** Puts a proven copy in the place of the one in use, whole or not at all. */
  swap(copy: InstalledCopy, index: ArrayBuffer): Promise<void>
}
