/** How people shorten words in titles; the first letter keeps its case. Written independently of the resolver's own list. */
export const SHORTENED: readonly (readonly [from: string, to: string])[] = [
  ['certified', 'cert.'],
  ['certification', 'cert'],
  ['certificate', 'cert'],
  ['professional', 'prof.'],
  ['associate', 'assoc.'],
  ['administrator', 'admin'],
  ['developer', 'dev'],
  ['engineer', 'eng.'],
  ['management', 'mgmt'],
  ['manager', 'mgr'],
  ['security', 'sec.'],
  ['technician', 'tech'],
  ['information', 'info'],
  ['introduction', 'intro'],
  ['fundamentals', 'fund.'],
  ['advanced', 'adv.'],
  ['specialist', 'spec.'],
  ['international', 'intl.'],
  ['university', 'univ.'],
  ['organization', 'org.'],
  ['and', '&'],
  ['level', 'lvl'],
  ['senior', 'sr.'],
]

/** Rungs: a title with one of them changed is another title. */
export const RUNGS: readonly (readonly string[])[] = [
  ['Associate', 'Professional', 'Expert'],
  ['Foundation', 'Practitioner', 'Master'],
  ['Beginner', 'Intermediate', 'Advanced'],
  ['Bronze', 'Silver', 'Gold', 'Platinum'],
  ['Junior', 'Senior'],
]

/** What makes of a credential's title that of a course about it. */
export const ABOUT: readonly string[] = [
  'Prep Course',
  'Exam Preparation',
  'Training Course',
  'Bootcamp',
  'Practice Exam',
  'Workshop',
]

/** Titles that anybody might give. */
export const GENERIC: readonly string[] = [
  'Leadership',
  'Project Management',
  'Data Analysis',
  'Web Development',
  'Public Speaking',
  'Machine Learning',
  'Customer Service',
  'Time Management',
  'Python Programming',
  'Health and Safety',
  'Digital Marketing',
  'First Aid',
]

/** Endings that people leave out of an issuer's name. */
export const ISSUER_ENDINGS: readonly string[] = [
  ' Training and Certification',
  ', Inc.',
  ' Inc.',
  ' Inc',
  ', LLC',
  ' LLC',
  ' Limited',
  ' Ltd',
  ' Ltd.',
  ' Corporation',
  ' Certification',
  ' Certifications',
  ' Academy',
]
