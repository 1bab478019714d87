/** Words by which a school is told, in the languages of the product and their neighbours. Lower case. */
const SCHOOL_WORDS = [
  'university',
  'college',
  'polytechnic',
  'school',
  'institute of technology',
  'seminary',
  'universit(?:ät|aet|é|à|eit)',
  'universida(?:d|de)',
  'hochschule',
  'fachhochschule',
  'gymnasium',
  'colegio',
  'instituto tecnol[oó]gico',
  'instituto polit[eé]cnico',
  'politecnico',
  'polit[eé]cnica',
  'école',
  'escuela',
  'escola',
  'faculdade',
].join('|')

const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])'
const EDGE_AFTER = '(?![\\p{L}\\p{N}])'
const CAPITAL = "\\p{Lu}[\\p{L}'’.&-]{0,30}"
const LINK = '(?:of|at|in|for|de|del|la|der|des|für|zu|do|da|di)'

const SCHOOL = new RegExp(`${EDGE_BEFORE}(?:${SCHOOL_WORDS})${EDGE_AFTER}`, 'iu')
/** `University of Leeds`, else `Halden Bay University`, `Universität Leipzig`; a capital at every word. */
const NAMES = new RegExp(
  `${EDGE_BEFORE}(?:(?:${CAPITAL}\\s){0,2}(?:${capitalised(SCHOOL_WORDS)})(?:\\s${LINK}){1,2}\\s${CAPITAL}(?:\\s${CAPITAL}){0,3}` +
    `|(?:${CAPITAL}\\s){0,4}(?:${capitalised(SCHOOL_WORDS)})(?:\\s${CAPITAL}){0,3})${EDGE_AFTER}`,
  'gu',
)

/** The same words with a capital, as names have them. */
function capitalised(words: string): string {
  return words
    .split('|')
    .map((word) => `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`)
    .join('|')
    .replace('Institute of technology', 'Institute of Technology')
    .replace('Instituto tecnol', 'Instituto [Tt]ecnol')
    .replace('Instituto polit', 'Instituto [Pp]olit')
}

/** Whether a name is a school's, by its words. */
export const isSchool = (name: string): boolean => SCHOOL.test(name)

/** The names of schools that stand in a text, longest first. */
export function schoolsIn(text: string): string[] {
  const names = [...text.slice(0, 2000).matchAll(NAMES)].map(([name]) => name)
  return [...new Set(names)].sort((a, b) => b.length - a.length)
}

const DEGREE = new RegExp(
  `${EDGE_BEFORE}(?:b\\.?\\s?sc|m\\.?\\s?sc|b\\.a|m\\.a|b\\.?eng|m\\.?eng|mba|bba|b\\.?tech|m\\.?tech|ll\\.?[bm]|ph\\.?\\s?d|` +
    "bachelor(?:’s|'s|s)?|master(?:’s|'s|s)?\\s(?:of|in|degree|en)|associate(?:’s|'s)?\\s(?:of|degree)|doctor\\sof|doctorate|" +
    'honou?rs\\sdegree|undergraduate|licenciatura|licenciad[oa]|maestr[ií]a|m[aá]ster\\sen|grado\\sen|doctorado|bachillerato|' +
    'diplom(?:ingenieur|kaufmann|kauffrau|\\s?\\(fh\\))|magister|abitur|staatsexamen|high\\sschool\\sdiploma|a[-\\s]levels?|gcse)' +
    `${EDGE_AFTER}`,
  'iu',
)

/** Whether a name is a degree's or a school leaver's, or a CTDL type is. */
export function isDegree(name: string, type: string | null): boolean {
  return DEGREE.test(name) || (type !== null && /Degree$|Doctorate$|Diploma$/.test(type))
}
