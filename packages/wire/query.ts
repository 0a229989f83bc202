import { z } from 'zod'

/** A whole number from 0 up, as the text of a query ⇄ a number in the house. */
export const countInQuery = z.codec(
  z.string().regex(/^\d{1,15}$/),
  z.int().min(0),
  { decode: Number, encode: String },
)
