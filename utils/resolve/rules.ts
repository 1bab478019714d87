import institutionsData from './institutions.json' with { type: 'json' }
import issuersData from './issuers.json' with { type: 'json' }
import lexiconData from './lexicon.json' with { type: 'json' }
import modelData from './model.json' with { type: 'json' }
import placesData from './places.json' with { type: 'json' }
import {
  type InstitutionFacts,
  type IssuerFacts,
  institutionsSchema,
  issuersSchema,
  type Lexicon,
  lexiconSchema,
  type Model,
  modelSchema,
  type PlaceFacts,
  placesSchema,
  type TitleFacts,
  titlesSchema,
} from './schemas.ts'
import titlesData from './titles.json' with { type: 'json' }

export type Rules = {
  lexicon: Lexicon
  issuers: IssuerFacts
  institutions: InstitutionFacts['institutions']
  titles: TitleFacts
  places: PlaceFacts
  model: Model
}

/** The shipped rules, checked. Throws `ZodError` when a data file is malformed. */
export function loadRules(): Rules {
  return {
    lexicon: lexiconSchema.parse(lexiconData),
    issuers: issuersSchema.parse(issuersData),
    institutions: institutionsSchema.parse(institutionsData).institutions,
    titles: titlesSchema.parse(titlesData),
    places: placesSchema.parse(placesData),
    model: modelSchema.parse(modelData),
  }
}
