/** How profile pages and résumés word it, by language; names of credentials and people stay as they are everywhere. */
export type Wording = {
  /** For `Intl`, which writes the dates. */
  language: string
  /** The section's heading on a profile, and in a résumé. */
  profile: string
  resume: string
  /** `{}` stands for the date. */
  issued: string
  expires: string
  never: string
  id: string
  show: string
  issuer: string
  /** A section beside it, which is left alone. */
  education: string
  languages: string
}

const of = (language: string, words: string): Wording => {
  const [profile, resume, issued, expires, never, id, show, issuer, education, languages] = words.split(' | ')
  return { language, profile, resume, issued, expires, never, id, show, issuer, education, languages } as Wording
}

export const WORDINGS: Wording[] = [
  of(
    'en',
    'Licenses & certifications | Certifications | Issued {} | Expires {} | No Expiration Date | Credential ID | Show credential | Issued by | Education | Languages',
  ),
  of(
    'de',
    'Bescheinigungen und Zertifikate | Zertifizierungen | Ausgestellt: {} | Gültig bis: {} | Läuft nicht ab | Nachweis-ID | Nachweis anzeigen | Ausgestellt von | Ausbildung | Sprachen',
  ),
  of(
    'es',
    'Licencias y certificaciones | Certificaciones | Expedición: {} | Vencimiento: {} | Sin fecha de vencimiento | ID de la credencial | Mostrar credencial | Emitido por | Educación | Idiomas',
  ),
  of(
    'fr',
    'Licences et certifications | Certifications | Émise le {} | Expire le {} | Sans date d’expiration | Identifiant du diplôme | Afficher le diplôme | Délivré par | Formation | Langues',
  ),
  of(
    'it',
    'Licenze e certificazioni | Certificazioni | Data di rilascio: {} | Data di scadenza: {} | Nessuna data di scadenza | ID credenziale | Mostra credenziale | Rilasciato da | Formazione | Lingue',
  ),
  of(
    'pt',
    'Licenças e certificados | Certificações | Emitido em {} | Expira em {} | Sem data de validade | Código da credencial | Exibir credencial | Emitido por | Formação acadêmica | Idiomas',
  ),
  of(
    'nl',
    'Licenties en certificaten | Certificaten | Afgegeven op {} | Verloopt op {} | Geen vervaldatum | Certificaatnummer | Certificering weergeven | Afgegeven door | Opleiding | Talen',
  ),
  of(
    'sv',
    'Licenser och certifikat | Certifieringar | Utfärdad {} | Går ut {} | Inget utgångsdatum | Legitimerings-ID | Visa legitimering | Utfärdad av | Utbildning | Språk',
  ),
  of(
    'da',
    'Licenser og certificeringer | Certificeringer | Udstedt {} | Udløber {} | Ingen udløbsdato | Certifikatnummer | Vis legitimation | Udstedt af | Uddannelse | Sprog',
  ),
  of(
    'nb',
    'Lisenser og sertifiseringer | Sertifiseringer | Utstedt {} | Utløper {} | Ingen utløpsdato | Legitimasjons-ID | Vis legitimasjon | Utstedt av | Utdanning | Språk',
  ),
  of(
    'fi',
    'Lisenssit ja sertifikaatit | Sertifikaatit | Myönnetty {} | Vanhenee {} | Voimassa toistaiseksi | Tunnus | Näytä todistus | Myöntäjä | Koulutus | Kielet',
  ),
  of(
    'pl',
    'Licencje i certyfikaty | Certyfikaty | Wydano: {} | Wygasa: {} | Bezterminowo | Identyfikator | Pokaż poświadczenie | Wydane przez | Wykształcenie | Języki',
  ),
  of(
    'cs',
    'Licence a certifikáty | Certifikáty | Vydáno {} | Vyprší {} | Bez omezení platnosti | Číslo certifikátu | Zobrazit certifikát | Vydal | Vzdělání | Jazyky',
  ),
  of(
    'ro',
    'Licențe și certificări | Certificări | Emis {} | Expiră {} | Nu expiră | Numărul certificatului | Vezi certificatul | Emis de | Educație | Limbi',
  ),
  of(
    'tr',
    'Lisanslar ve sertifikalar | Sertifikalar | Veriliş {} | Son geçerlilik {} | Süresiz | Sertifika No | Kimlik bilgisini göster | Veren kurum | Eğitim | Diller',
  ),
  of(
    'ru',
    'Лицензии и сертификаты | Сертификаты | Выдано {} | Действителен до {} | Без срока действия | Номер сертификата | Показать сертификат | Кем выдан | Образование | Языки',
  ),
  of(
    'uk',
    'Ліцензії та сертифікати | Сертифікати | Видано {} | Дійсний до {} | Безстроково | Номер сертифіката | Показати сертифікат | Ким видано | Освіта | Мови',
  ),
  of(
    'zh',
    '许可证和认证 | 资格证书 | 颁发日期:{} | 有效期至 {} | 长期有效 | 证书编号 | 查看证书 | 颁发机构 | 教育背景 | 语言能力',
  ),
  of(
    'zh-TW',
    '證照與認證 | 專業證照 | 發證日期:{} | 到期日 {} | 無到期日 | 證書編號 | 顯示憑證 | 發證機構 | 學歷 | 語言',
  ),
  of(
    'ja',
    'ライセンスと認定資格 | 資格・免許 | 発行日: {} | 有効期限: {} | 有効期限なし | 認定番号 | 資格情報を表示 | 発行機関 | 学歴 | 語学',
  ),
  of(
    'ko',
    '라이선스 및 자격증 | 자격증 | 발급일: {} | 만료일: {} | 만료일 없음 | 자격증 번호 | 자격증 보기 | 발급 기관 | 학력 | 언어',
  ),
  of(
    'ar',
    'التراخيص والشهادات | الشهادات | تاريخ الإصدار: {} | تنتهي في {} | بدون تاريخ انتهاء | رقم الشهادة | عرض الشهادة | جهة الإصدار | التعليم | اللغات',
  ),
  of(
    'he',
    'רישיונות והסמכות | הסמכות | הונפק ב{} | בתוקף עד {} | ללא תפוגה | מספר תעודה | הצג תעודה | הונפק על ידי | השכלה | שפות',
  ),
  of(
    'id',
    'Lisensi & sertifikasi | Sertifikasi | Diterbitkan {} | Berlaku hingga {} | Tidak kedaluwarsa | ID Kredensial | Lihat kredensial | Diterbitkan oleh | Pendidikan | Bahasa',
  ),
  of(
    'ms',
    'Lesen & pensijilan | Sijil | Dikeluarkan {} | Tamat tempoh {} | Tiada tarikh tamat tempoh | ID Bukti Kelayakan | Lihat sijil | Dikeluarkan oleh | Pendidikan | Bahasa',
  ),
  of(
    'th',
    'ใบอนุญาตและใบรับรอง | ใบรับรอง | ออกให้เมื่อ {} | หมดอายุ {} | ไม่มีวันหมดอายุ | เลขที่ใบรับรอง | แสดงใบรับรอง | ออกโดย | การศึกษา | ภาษา',
  ),
  of(
    'vi',
    'Giấy phép & chứng chỉ | Chứng chỉ | Cấp vào {} | Hết hạn {} | Không hết hạn | Số chứng chỉ | Xem chứng chỉ | Nơi cấp | Học vấn | Ngôn ngữ',
  ),
  of(
    'hi',
    'लाइसेंस और प्रमाणपत्र | प्रमाणपत्र | जारी {} | समाप्ति {} | कोई समाप्ति तिथि नहीं | प्रमाणपत्र संख्या | क्रेडेंशियल दिखाएं | जारीकर्ता | शिक्षा | भाषाएँ',
  ),
]
