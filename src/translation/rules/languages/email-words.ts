/** How a language forbids something, and what it calls the things of which that is said. */
export interface EmailWords {
  /** Any of these makes a sentence say no. */
  readonly negation: RegExp;
  readonly email: RegExp;
  readonly password: RegExp;
}

/** Without boundaries of words where a language writes none, or joins them to others. */
const byLanguage: Readonly<Record<string, EmailWords>> = {
  en: {
    negation: /\b(?:not|never|no)\b|n['’]t\b/iu,
    email: /\be-?mail/iu,
    password: /\bpassword/iu,
  },
  nl: {
    negation: /\b(?:niet|nooit|geen|nimmer)\b/iu,
    email: /\b(?:e-?mail|mail)/iu,
    password: /wachtwoord/iu,
  },
  de: {
    negation: /\b(?:nicht|nie|niemals|kein(?:e|en|em|er|es)?)\b/iu,
    email: /\b(?:e-?mail|mail)/iu,
    password: /(?:kennwort|passwort)/iu,
  },
  fr: {
    negation: /\b(?:ne|jamais|aucune?|interdit|ni)\b|\bn['’]/iu,
    email: /\b(?:e-?mail|courriel|courrier électronique|messagerie)/iu,
    password: /\bmots? de passe/iu,
  },
  es: {
    negation: /\b(?:no|nunca|jamás|ningún|ninguna)(?!\p{L})/iu,
    email: /\b(?:e-?mail|correo)/iu,
    password: /\bcontraseña/iu,
  },
  it: {
    negation: /\b(?:non|mai|nessun[oa]?)\b/iu,
    email: /\b(?:e-?mail|posta elettronica)/iu,
    password: /\bpassword/iu,
  },
  pt: {
    negation: /(?<!\p{L})(?:não|nunca|jamais|nenhum|nenhuma)(?!\p{L})/iu,
    email: /\b(?:e-?mail|correio)/iu,
    password: /\b(?:senha|palavra-passe)/iu,
  },
  ar: {
    negation: /(?<!\p{L})(?:لا|لن|ليس|عدم|ممنوع|يحظر|تجنب)(?!\p{L})/u,
    email: /بريد/u,
    password: /كلم(?:ة|ات) (?:ال)?(?:مرور|سر)/u,
  },
  he: {
    negation: /(?<!\p{L})(?:אל|לא|אין|לעולם|אסור)(?!\p{L})/u,
    email: /(?:דוא|דואר|אימייל|מייל)/u,
    password: /סיסמ/u,
  },
};

/** The words of a language; null of one that nobody has written down yet. */
export function listEmailWords(locale: string): EmailWords | null {
  return byLanguage[locale.split('-')[0]?.toLowerCase() ?? ''] ?? null;
}
