import { MOST_SIDE, PHOTO_BYTES } from '../pieces.ts'

/** A photo made small: a JPEG drawn anew, so that nothing of the first file but the picture is in it (no place, no camera, no time). */
export type Photo = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number }

const qualities = [0.82, 0.7, 0.55, 0.4]

/** Draws a picture anew, at most 1280 pixels on its longer side; nothing where this device cannot read it as a picture. */
export async function smallPhoto(file: Blob): Promise<Photo | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, MOST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  // What is see-through would turn black.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
    if (!blob) return undefined
    if (blob.size <= PHOTO_BYTES || quality === qualities.at(-1)) return { bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height }
  }
  return undefined
}
