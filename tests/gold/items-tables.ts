import type { ItemFields } from './items.ts'

/**
 * Tables with a header row, items over several lines, gaps between them: written from the labelling rules before the
 * reader was tried on them.
 */
export const TABLE_LISTS: { id: string; text: string; items: ItemFields[] }[] = [
  {
    id: 'a header row with bars',
    text: `Certifications
Name | Issuer | Date | ID
Certified Tide Pilot | Skerry Maritime | 2021 | TP-4471
Lock Keeping | Fenland Waterways | 03/2019 | 88-201
Buoy Inspection | Skerry Maritime | 2018 | TP-0092`,
    items: [
      ['Certified Tide Pilot', 'Skerry Maritime', '2021', null, 'TP-4471'],
      ['Lock Keeping', 'Fenland Waterways', '2019-03', null, '88-201'],
      ['Buoy Inspection', 'Skerry Maritime', '2018', null, 'TP-0092'],
    ],
  },
  {
    id: 'the issuer in front, dates of both kinds',
    text: `Professional Certifications
Issuing Organization\tCertification\tDate Issued\tExpiration Date
Canopy Guild\tArborist\t05/2021\t05/2024
Orchard Works\tGrafting and Pruning\t2019\t
Canopy Guild\tAerial Rescue\t02/2022\t02/2025`,
    items: [
      ['Arborist', 'Canopy Guild', '2021-05', '2024-05'],
      ['Grafting and Pruning', 'Orchard Works', '2019'],
      ['Aerial Rescue', 'Canopy Guild', '2022-02', '2025-02'],
    ],
  },
  {
    id: 'the expiry before the issue, a number of five digits',
    text: `Licenses
License | State | Number | Expires | Issued
Master Electrician | Ohio | 55812 | 2027 | 2015
Boiler Operator | Kansas | 20417 | 06/2026 | 06/2020`,
    items: [
      ['Master Electrician', 'Ohio', '2015', '2027', '55812'],
      ['Boiler Operator', 'Kansas', '2020-06', '2026-06', '20417'],
    ],
  },
  {
    id: 'a German header row',
    text: `Zertifikate
Bezeichnung | Aussteller | Datum | Gültig bis
Brandschutzhelfer | Feuerwehr Tannwald | 04/2022 | 04/2027
Kranführerschein | Hebewerk Nordkamm | 2018 | 2028`,
    items: [
      ['Brandschutzhelfer', 'Feuerwehr Tannwald', '2022-04', '2027-04'],
      ['Kranführerschein', 'Hebewerk Nordkamm', '2018', '2028'],
    ],
  },
  {
    id: 'year, name, issuer without a header',
    text: `Certifications
2022 | Kiln Safety | Glaze Board
2021 | Raku Firing | Pot Guild
2019 | Certified Potter | Glaze Board`,
    items: [
      ['Kiln Safety', 'Glaze Board', '2022'],
      ['Raku Firing', 'Pot Guild', '2021'],
      ['Certified Potter', 'Glaze Board', '2019'],
    ],
  },
  {
    id: 'empty lines between the fields of items',
    text: `Licenses & Certifications

Certified Information Security Manager (CISM)

ISACA · Issued Mar 2021 · Expires Mar 2024

Kiln Master (KM)
Quillworks
Issued Jan 2021

Glaze Certificate
Pot Board
2019`,
    items: [
      ['Certified Information Security Manager (CISM)', 'ISACA', '2021-03', '2024-03'],
      ['Kiln Master (KM)', 'Quillworks', '2021-01'],
      ['Glaze Certificate', 'Pot Board', '2019'],
    ],
  },
  {
    id: 'labels on lines of their own',
    text: `Certifications
Certified Archivist
Issued by: Papermoor Council
Date: May 2019
Credential ID: PC-20417
Records Foundations
Issuing organization: Foliant
Issued: 2018`,
    items: [
      ['Certified Archivist', 'Papermoor Council', '2019-05', null, 'PC-20417'],
      ['Records Foundations', 'Foliant', '2018'],
    ],
  },
  {
    id: 'bullets whose ends were wrapped',
    text: `Certifications
• Certified Information Systems Security Professional (CISSP), International Information
System Security Certification Consortium, 2020
• AWS Certified DevOps Engineer – Professional, Amazon Web Services, issued January
2023, expires January 2026
• Certified in Risk and Information Systems Control (CRISC), ISACA, Credential ID
CR-118822, 2019`,
    items: [
      [
        'Certified Information Systems Security Professional (CISSP)',
        'International Information System Security Certification Consortium',
        '2020',
      ],
      ['AWS Certified DevOps Engineer – Professional', 'Amazon Web Services', '2023-01', '2026-01'],
      ['Certified in Risk and Information Systems Control (CRISC)', 'ISACA', '2019', null, 'CR-118822'],
    ],
  },
  {
    id: 'addresses',
    text: `Certifications
Certified Beekeeper – Apiary Board – 2024 – https://badges.example/b/417
Queen Rearing, Apiary Board, 2022, Verify: https://badges.example/b/418
Hive Inspection | Apiary Board | badges.example/b/419`,
    items: [
      ['Certified Beekeeper', 'Apiary Board', '2024', null, null, 'https://badges.example/b/417'],
      ['Queen Rearing', 'Apiary Board', '2022', null, null, 'https://badges.example/b/418'],
      ['Hive Inspection', 'Apiary Board', null, null, null, 'https://badges.example/b/419'],
    ],
  },
  {
    id: 'comma lists under a label',
    text: `Certifications: PMP (PMI, 2019), CSM (Scrum Alliance, 2018), ITIL 4 Foundation (AXELOS, 2020)
Licenses: Class A CDL (Ohio, exp. 2027), Forklift Operator`,
    items: [
      ['PMP', 'PMI', '2019'],
      ['CSM', 'Scrum Alliance', '2018'],
      ['ITIL 4 Foundation', 'AXELOS', '2020'],
      ['Class A CDL', 'Ohio', null, '2027'],
      ['Forklift Operator'],
    ],
  },
]
