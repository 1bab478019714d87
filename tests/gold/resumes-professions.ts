import type { MarkedResume } from './resumes.ts'

/**
 * Invented résumés of many professions in the flat form that builders of résumés print (job, dates, firm and place on one
 * line; lists of skills): ⟦held⟧, ⟪arguable⟫. Written from the labelling rules, tried on the reader afterwards.
 */
export const PROFESSION_RESUMES: MarkedResume[] = [
  {
    id: 'accountant',
    marked: `STAFF ACCOUNTANT
Summary
Detail-minded accountant and ⟦Certified Management Accountant⟧ with eight years in manufacturing. ⟦QuickBooks Certified ProAdvisor⟧.
Experience
Staff Accountant 03/2014 to Current Company Name City , State
Filed 1099s, renewed business licenses and sales tax certificates.
Worked with external CPA firm during the annual audit.
Education
Bachelor of Science : Accounting 2012 State University City , State
Certifications
⟦Certified Public Accountant (CPA)⟧ , State of Ohio , 2016 ⟦Certified Fraud Examiner (CFE)⟧ , 2018
Skills
accounts payable, accounts receivable, ⟪CPA⟫, general ledger, payroll, tax`,
  },
  {
    id: 'advocate',
    marked: `VICTIM ADVOCATE
Highlights
⟦Certified Victim Advocate⟧
Bilingual in Spanish
⟦Notary Public for the State of Georgia⟧
Trained in crisis intervention
Experience
Advocate 06/2011 to 09/2016 Company Name City , State
Assisted clients with applications for birth certificates and state identification cards.
Completed 40 hours of training in domestic violence.
Licensure
⟦Licensed Master Social Worker (LMSW)⟧ , Texas , License # 44810`,
  },
  {
    id: 'agriculture',
    marked: `CROP SCOUT
Qualifications
⟦Commercial Pesticide Applicator License⟧
⟦Class B CDL with air brakes⟧
⟦Certified Crop Adviser⟧ since 2012
Experience
Crop Scout May 2010 to Current Company Name City , State
Kept records of organic certification for the farm and of licensed applicators.
Inspected certified seed before planting.`,
  },
  {
    id: 'apparel',
    marked: `STORE MANAGER
Skills
Visual merchandising, Loss prevention, ⟪CPR⟫, Microsoft Office, Cash handling
Education and Training
⟦Certificate in Fashion Merchandising⟧ 2006 Harrow Institute of Design City , State
Associate of Arts : Fashion Design 2008
Experience
Sold gift cards, gift certificates and store credit cards; opened new card accounts.
⟪Certified as a top seller⟫ in 2011.`,
  },
  {
    id: 'automobile',
    marked: `SERVICE TECHNICIAN
Professional Summary
⟦ASE Certified Master Technician⟧ with fifteen years of experience in import and domestic cars.
Certifications
⟦ASE A1⟧ - Engine Repair
⟦ASE A4⟧ - Suspension and Steering
⟦State Inspection License⟧
⟦EPA 609 Certified⟧
Experience
Technician 02/2009 to Current Company Name City , State
Diagnosed certified pre-owned vehicles and handled title and registration.`,
  },
  {
    id: 'aviation',
    marked: `FLIGHT INSTRUCTOR
Certificates and Ratings
⟦Commercial Pilot Certificate⟧, Single and Multi-Engine Land
⟦Certified Flight Instructor - Instrument (CFII)⟧
⟦FAA First Class Medical⟧
Experience
Flight Instructor 2015 to Current Company Name City , State
Endorsed students for their private pilot certificates and prepared them for FAA exams.
Maintained airworthiness certificates and aircraft registrations.`,
  },
  {
    id: 'banking',
    marked: `PERSONAL BANKER
Summary
Personal banker, ⟦Series 6 and 63 licensed⟧ and ⟦Life and Health Insurance licensed⟧ in New Jersey.
Experience
Personal Banker 08/2012 to Current Company Name City , State
Opened certificates of deposit and sold licensed investment products.
Licenses
⟦NMLS #448812⟧
⟦FINRA Series 7⟧, ⟦Series 66⟧`,
  },
  {
    id: 'chef',
    marked: `EXECUTIVE CHEF
Core Qualifications
⟦ServSafe Manager Certified⟧
Menu development
⟦Certified Executive Chef (CEC)⟧ - American Culinary Federation
Cost control
Experience
Executive Chef 01/2010 to 05/2016 Company Name City , State
Trained cooks in food safety; all staff were ServSafe certified.
Education
Culinary Arts Diploma 2001 Harrow Culinary Institute
⟦Food Safety Certificate⟧ 2009`,
  },
  {
    id: 'construction',
    marked: `SITE SUPERINTENDENT
Accomplishments
⟦OSHA 30 Hour Certified⟧ , ⟦First Aid and CPR certified⟧ and ⟦Competent Person for scaffolds certification⟧.
Skills
Blueprint reading, ⟦OSHA certified⟧, ⟦LEED AP⟧, concrete, framing
Experience
Superintendent 04/2006 to Current Company Name City , State
Obtained building permits and certificates of occupancy.
Checked licenses and certificates of insurance of subcontractors.
Licenses
⟦General Contractor License⟧ , State of Florida , CGC 118822`,
  },
  {
    id: 'consultant',
    marked: `SAP CONSULTANT
Summary
⟦SAP certified consultant⟧ in FI/CO with ten implementations.
Certifications:
⟦SAP Certified Application Associate - Financial Accounting⟧
⟦PMP⟧ certified since 2011
⟦Prince2 Practitioner⟧
Experience
Consultant Company Name City , State
Led the client to ISO 27001 certification and wrote the certification audit plan.
Education
MBA : Finance 2005`,
  },
  {
    id: 'designer',
    marked: `INTERIOR DESIGNER
Affiliations
American Society of Interior Designers, Allied Member
Accreditations
⟦NCIDQ Certificate No. 20417⟧
⟦LEED Accredited Professional⟧
Experience
Designer 2009 to Current Company Name City , State
Drew plans to the standards of certified passive houses.`,
  },
  {
    id: 'digital media',
    marked: `DIGITAL MARKETING MANAGER
Summary
⟦Google AdWords certified⟧ marketer with a love of data. ⟦Hootsuite certified⟧.
Technical Skills
SEO, SEM, WordPress, ⟦HubSpot Inbound Certification⟧, Adobe Creative Suite
Experience
Managed software licenses for Adobe and stock image licensing.
Education
⟦Certificate : Digital Photography⟧ 2010 Umberfield College`,
  },
  {
    id: 'engineering',
    marked: `CIVIL ENGINEER
Professional Affiliations and Licenses
⟦Professional Engineer, State of Texas⟧
⟦Engineer in Training (EIT)⟧ Certificate , 2006
Member, American Society of Civil Engineers
Experience
Engineer 2006 to Current Company Name City , State
Prepared permit applications and certified payroll reports.
Passed ⟪FE exam⟫ in 2005.
Skills
AutoCAD, ⟪Six Sigma Green Belt⟫, HEC-RAS`,
  },
  {
    id: 'fitness',
    marked: `PERSONAL TRAINER
Certifications
⟦ACE Certified Personal Trainer⟧
⟦AFAA Group Fitness Instructor⟧
⟦CPR/AED/First Aid⟧
⟦Zumba Instructor License⟧
⟦TRX Suspension Training Course⟧
Experience
Trainer 2011 to Current Company Name City , State
Sold personal training packages and hired certified trainers.`,
  },
  {
    id: 'healthcare',
    marked: `CHARGE NURSE
Professional Summary
⟦Registered Nurse⟧ with experience in oncology; ⟦Oncology Certified Nurse⟧ since 2014.
License
⟦RN License⟧ : State of California - 812044
⟦BLS⟧ and ⟦ACLS certified⟧
Experience
⟦Registered Nurse⟧ 07/2009 to Current Company Name City , State
Supervised LPNs, CNAs and nursing students.
Ensured staff licenses and certifications were current.
Education
Bachelor of Science : Nursing 2009 State University`,
  },
  {
    id: 'human resources',
    marked: `HR GENERALIST
Highlights
⟦SHRM-CP certified⟧
⟦Professional in Human Resources (PHR)⟧
FMLA and ADA
Experience
HR Generalist 2010 to Current Company Name City , State
Tracked professional licenses and certifications of employees.
Conducted I-9 verification and E-Verify registration.
Education
⟦Human Resources Management Certificate⟧ , 2009 Port Ellery University`,
  },
  {
    id: 'information technology',
    marked: `SYSTEMS ADMINISTRATOR
Technical Certifications
⟦MCSE⟧: Server Infrastructure
⟦VMware Certified Professional (VCP5)⟧
⟦CompTIA A+⟧, ⟦Network+⟧, ⟦Security+⟧
⟦Citrix CCA⟧
Experience
Administrator 2008 to Current Company Name City , State
Installed SSL certificates, managed Microsoft licensing and certificate authorities.
Skills
Active Directory, ⟪CCNA⟫, Exchange, ⟪ITIL⟫, VMware`,
  },
  {
    id: 'public relations',
    marked: `PR DIRECTOR, ⟦APR⟧
Summary
⟦Accredited in Public Relations (APR)⟧ since 2008.
Experience
Director 2008 to Current Company Name City , State
Wrote releases on the accreditation of the college and on license plates for charity.
Awards
Certificate of Merit, 2010
Training
⟪Crisis Communication Workshop⟫`,
  },
  {
    id: 'sales',
    marked: `SALES REPRESENTATIVE
Summary
Driven closer. ⟦Licensed Real Estate Salesperson in New York⟧. ⟦Valid driver's license⟧ and own car.
Experience
Sales Representative Company Name City , State
Ranked first of 40 reps; President's Club 2012; Certificate of Achievement 2013.
Sold licensed sports apparel and certified diamonds.
Additional Information
⟦Property and Casualty License⟧ 2011`,
  },
  {
    id: 'teacher',
    marked: `ELEMENTARY TEACHER
Certification
⟦Texas Teacher Certification EC-6 Generalist⟧
⟦ESL Supplemental⟧
⟦Gifted and Talented 30 Hour Certification⟧
Experience
Teacher 08/2010 to Current Company Name City , State
Coached new teachers toward state certification.
Education
Bachelor of Science : Education 2010
⟦Alternative Certification⟧ 2010 Region 4`,
  },
  {
    id: 'business process outsourcing',
    marked: `TEAM LEADER
Professional Qualification
⟦Six Sigma Green Belt Certified⟧ from KPMG
⟦ITIL V3 Foundation Certified⟧
Diploma in Computer Applications
Personal Details
Passport No : Z0000000 Date of Expiry : 2024
Languages : English, Hindi
Experience
Team Leader 2010 to Current
Handled 20 licensed agents; drove certification of new joiners on the process.`,
  },
  {
    id: 'arts',
    marked: `ART TEACHER
Credentials
⟦California Single Subject Teaching Credential in Art⟧
⟦CLAD Certificate⟧
Exhibitions
⟪Registered artist of the Harrow Biennale⟫, 2012
Experience
Instructor 2004 to Current Company Name City , State
Licensed images to publishers and issued certificates of authenticity.`,
  },
]
