import { z } from 'zod'

/** Shape of `lints.json`; words folded as text is. */
const word = z.string().min(1).max(60)
const source = z.strictObject({ label: z.string().min(1), url: z.url(), caution: z.string().min(1) })

export const lintsSchema = z.strictObject({
  note: z.string(),
  limits: z.strictObject({
    /** More musts than these are told. */
    musts: z.number().int().positive(),
    /** So many more words coded one way than the other are told. */
    coded: z.number().int().positive(),
    /** Per cent of an occupation that names a bachelor's degree or more; below it a degree is more than is usual. */
    occupationShare: z.number().min(0).max(100),
  }),
  sources: z.strictObject({ musts: source, degree: source, occupation: source, coded: source, terms: source }),
  /** Licences of the lists that are taken over. */
  notices: z.array(z.strictObject({ of: z.string(), text: z.string().min(100) })),
  stems: z.strictObject({
    masculine: z.array(word),
    feminine: z.array(word),
    /** Words that begin alike and mean something else. */
    exceptions: z.array(word),
  }),
  /** Stems of the study that nearly always meet harmless words in adverts, left out above. */
  harmless: z.array(word),
  terms: z.array(z.strictObject({ term: word, instead: z.array(word).min(1) })),
  /** What adverts ask for and no credential shows. */
  unprovable: z.array(word),
})
