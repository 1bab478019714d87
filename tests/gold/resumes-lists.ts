import type { MarkedResume } from './resumes.ts'

/**
 * Invented résumés with their credentials in sections, tables and entries of education: ⟦held⟧, ⟪arguable⟫. Written from
 * the labelling rules before the reader was tried on them.
 */
export const LISTED_RESUMES: MarkedResume[] = [
  {
    id: 'a job line strayed into the section',
    marked: `Certifications
⟦Certified Welding Inspector⟧, American Welding Society, 2017
⟦OSHA 30-Hour Construction⟧, 2018
Welding Foreman, Hoistmark Steel Inc., 2016 - 2021
Led a crew of twelve welders on bridge repairs.
Education
Diploma in Welding, Harrow Vocational College, 2010`,
  },
  {
    id: 'a table with bars',
    marked: `Licenses and Certifications
Name | Issuer | Date | ID
⟦Emergency Medical Technician⟧ | NREMT | 2018 | E-20417
⟦Basic Life Support⟧ | American Heart Association | 2024 |
Work Experience
EMT | Calder Ambulance | 2018 - present`,
  },
  {
    id: 'empty lines everywhere',
    marked: `CERTIFICATIONS

⟦Certified Kubernetes Administrator⟧

⟦HashiCorp Terraform Associate⟧


EXPERIENCE

Platform Engineer

Renewed TLS certificates; moved licensed software to the cloud.`,
  },
  {
    id: 'a section that an unknown heading ends',
    marked: `Certifications
⟦Certified Nursing Assistant⟧, State of Ohio, 2019
⟦CPR⟧

Things I enjoy

Kayaking and old maps
Baking bread`,
  },
  {
    id: 'certificates among schools',
    marked: `Education
Bachelor of Arts : History 2009 Port Ellery University City , State
⟦Paralegal Certificate⟧ 2011 Calder Community College City , State
⟦Certificate in Nonprofit Management⟧, Umberfield College, 2015
High School Diploma 2005`,
  },
  {
    id: 'one line with semicolons',
    marked: `Licenses/Certifications: ⟦Registered Nurse⟧ (Ohio); ⟦ACLS⟧; ⟦PALS⟧; ⟦Trauma Nursing Core Course (TNCC)⟧
Memberships: Emergency Nurses Association
Skills: triage, IV therapy, charting, ⟪BLS⟫`,
  },
  {
    id: 'credentials in a heading with training',
    marked: `Certifications and Training
⟦Microsoft Certified: Power BI Data Analyst Associate⟧
⟦Tableau Desktop Specialist⟧
⟪Leadership Essentials Workshop⟫
Technical Skills
SQL, Power BI, Tableau, Excel, Python`,
  },
  {
    id: 'military',
    marked: `Military Training
⟪Combat Lifesaver Course⟫
⟪Air Assault School⟫
Certifications
⟦CompTIA Security+ CE⟧
⟦Hazmat Certification⟧
Secret Clearance
Awards
Certificate of Achievement; Army Commendation Medal`,
  },
  {
    id: 'bullets with notes',
    marked: `Certifications
• ⟦Google Analytics Individual Qualification⟧ (2021, score 92%)
• ⟦HubSpot Inbound Marketing⟧ – HubSpot Academy
• ⟦Facebook Blueprint Certified Media Planner⟧ – expires 2024
• Working on Hootsuite Platform Certification
Interests
Cycling, chess`,
  },
  {
    id: 'a numbered list',
    marked: `Professional Certification
1. ⟦Project Management Professional (PMP)⟧, PMI, 2014
2. ⟦Certified Scrum Product Owner⟧, Scrum Alliance, 2016
3. ⟦SAFe 5 Agilist⟧, Scaled Agile
Languages
English, Spanish`,
  },
  {
    id: 'tests of languages in their own section',
    marked: `Languages
English: ⟦IELTS 8.0⟧ (2019)
German: ⟦Goethe-Zertifikat C1⟧
French: fluent
Hobbies
Running`,
  },
  {
    id: 'real estate',
    marked: `Licenses
⟦Real Estate Broker License⟧, State of Nevada
⟦Notary Public⟧
Experience
Broker Associate, Tollhouse Realty
Advised agents on license law. Listed 40 homes a year.`,
  },
  {
    id: 'awards that are none',
    marked: `Awards
Certificate of Excellence, 2015
Employee of the Month
Certificate of Appreciation from the Mayor
Honors
⟦Certified Master Gardener⟧, 2018`,
  },
  {
    id: 'a column of years',
    marked: `CERTIFICATIONS
2019 ⟦Certified Ethical Hacker⟧
2020 ⟦Certified Cloud Security Professional⟧
2021 ⟦GIAC Certified Incident Handler⟧
EDUCATION
2012 BSc Informatics`,
  },
  {
    id: 'skills that stay skills',
    marked: `Skills
Adobe Photoshop, ⟪Six Sigma⟫, ⟪OSHA⟫, Forklift, Real Estate, ⟪HIPAA⟫, ⟪ITIL⟫, licensing, certification
Software
Microsoft Office, SAP, Salesforce, QuickBooks`,
  },
  {
    id: 'nothing in the section',
    marked: `Certifications
None at this time
Experience
Cashier, Tollhouse Market, 2019 - 2021
Balanced the drawer and issued money orders.`,
  },
  {
    id: 'salon',
    marked: `License
⟦Cosmetology License⟧ – State Board of Cosmetology, Texas – #1188220 – exp. 2026
Experience
Stylist at Harrow Hair
Mentored students who prepared for their cosmetology license.`,
  },
  {
    id: 'security guard',
    marked: `Licenses & Permits
⟦Guard Card⟧ #G-447120
⟦Exposed Firearm Permit⟧
⟦First Aid/CPR⟧
Employment
Security Officer
Checked permits and badges at the entrance.`,
  },
  {
    id: 'wrapped prose that names one',
    marked: `Summary
A careful quality engineer with twelve years in medical devices who became a ⟦Certified Quality
Engineer⟧ in 2013 and enjoys making processes simple for the people who run them every day of
the week. Experienced in ISO 13485 certification of plants and in audits by notified bodies and
customers across three continents, with an eye for detail and a calm way with hard questions.`,
  },
]
