import type { MarkedResume } from './resumes.ts'

/**
 * A last set of invented parts of résumés, written after the reader had seen all others: ⟦held⟧, ⟪arguable⟫.
 */
export const LAST_RESUMES: MarkedResume[] = [
  {
    id: 'dental assistant',
    marked: `DENTAL ASSISTANT
Summary
Friendly ⟦registered dental assistant⟧ with ⟦radiology certification⟧ and six years of chairside work.
Certifications
⟦Dental Radiation Safety⟧
⟦Nitrous Oxide Monitoring⟧
⟦Coronal Polishing Certificate⟧
Experience
Dental Assistant Jan 2014 to Current Company Name City , State
Sterilized tools and kept licenses of the dentists on the wall.`,
  },
  {
    id: 'warehouse lead',
    marked: `WAREHOUSE LEAD
Skills
⟦Forklift Certified⟧ , RF scanner, inventory, ⟦Certified Reach Truck Operator⟧
Experience
Warehouse Lead Company Name City , State
Trained and certified 25 forklift drivers.
Became ⟦hazmat certified⟧ in 2015.`,
  },
  {
    id: 'paralegal',
    marked: `PARALEGAL
Education
⟦Paralegal Certificate⟧ : Paralegal Studies , 2010 Umberfield College City , State
Bachelor of Arts : English , 2007
Skills
Legal research, ⟦Notary Public⟧ commission, Westlaw
Experience
Drafted certificates of service and filed license applications for liquor stores.`,
  },
  {
    id: 'network technician',
    marked: `NETWORK TECHNICIAN
Certifications
⟦CCNA Routing and Switching⟧ - Cisco - 2014
⟦CompTIA Network+⟧ (N10-006)
⟦Fiber Optic Association CFOT⟧
Working knowledge of Juniper
Experience
Network Technician Company Name
Managed Cisco licenses and SSL certs for the office.`,
  },
  {
    id: 'bookkeeper',
    marked: `BOOKKEEPER
Professional Summary
⟦Certified Bookkeeper⟧ offering ten years in nonprofits. ⟦QuickBooks certified⟧.
Experience
Bookkeeper 2009 to Current Company Name
Prepared certified payroll and renewed the business license each year.
Education
⟦Certificate of Achievement in Accounting⟧ 2008 Calder College`,
  },
  {
    id: 'social media',
    marked: `SOCIAL MEDIA MANAGER
Certifications
⟦Facebook Blueprint⟧
⟦Google Analytics Individual Qualification (GAIQ)⟧
⟦Hootsuite Social Marketing⟧
Tools
Canva, Buffer, Later
Experience
Ran ads for certified organic brands and licensed apparel.`,
  },
  {
    id: 'electrician',
    marked: `ELECTRICIAN
Licenses
⟦Journeyman Wireman⟧ – State of Oregon – 4471J
⟦OSHA 10⟧
⟦First Aid / CPR⟧
Experience
Electrician IBEW Local 48
Pulled permits and passed inspections; helped apprentices study for their license.`,
  },
  {
    id: 'flight attendant',
    marked: `FLIGHT ATTENDANT
Highlights
⟦FAA certified flight attendant⟧
⟦CPR/AED trained and certified⟧
Fluent in French
Experience
Demonstrated FAA-approved safety procedures and checked certificates of passengers' pets.`,
  },
  {
    id: 'counselor',
    marked: `COUNSELOR
Credentials
⟦National Certified Counselor (NCC)⟧
⟦Licensed Mental Health Counselor⟧, State of Washington
Trained in EMDR
Experience
Counselor 2012 to Current Company Name City , State
Supervised interns toward licensure; member of the American Counseling Association.`,
  },
  {
    id: 'chef in a sentence',
    marked: `Summary
Classically trained chef who holds a ⟦ServSafe certification⟧ and a ⟦Certified Culinarian designation⟧.
Experience
Chef de Cuisine
Ordered certified humane meat and kept the liquor license in good standing.`,
  },
  {
    id: 'sailor',
    marked: `Qualifications
⟦Merchant Mariner Credential⟧
⟦TWIC⟧ and valid passport
⟦Advanced Firefighting Certificate⟧
⟦Able Seaman unlimited license⟧
Experience
Stood watch and logged certificates of the cargo.`,
  },
  {
    id: 'analyst',
    marked: `DATA ANALYST
Certifications & Courses
⟦Tableau Desktop Certified Associate⟧
⟦SAS Certified Base Programmer for SAS 9⟧
⟦Data Science Specialization⟧ (Johns Hopkins University on Coursera)
Technical Skills
SQL, Python, SAS, licensing models
Experience
Built dashboards on certified data sets.`,
  },
  {
    id: 'mechanic with a list',
    marked: `Skills
⟦ASE certified in brakes and engines⟧, diagnostics, ⟦Section 609 certified⟧, welding, customer service
Education
⟦Automotive Technology Certificate⟧ 2009 Harrow Vocational Center`,
  },
  {
    id: 'church and school',
    marked: `Volunteer Work
Sunday school teacher; ⟦certified CASA volunteer⟧
Member, Board of the Certified Schools Association
Education
High School Diploma
⟦Child Development Associate⟧ , 2011`,
  },
  {
    id: 'executive',
    marked: `CHIEF FINANCIAL OFFICER
Executive Profile
⟦CPA⟧ and MBA with twenty years in energy. Steered three companies through certification of their controls.
Career Highlights
Won ISO 14001 certification for all plants. Named certified growth company of the year.`,
  },
  {
    id: 'nothing again',
    marked: `Experience
Front Desk Agent
Registered guests, issued key cards and gift cards, processed licenses for parking.
Certified checks and money orders at the counter.
Attended a course in wine and a class on customer care.
Skills
Credential management, license compliance, certificate of need filings`,
  },
]
