import {useRef, useState, type RefObject} from 'react';

import {checkPassword, type PasswordRuleResult} from '../../steps/reset-password/password-rules';

export type PasswordChoiceKind = 'automatic' | 'own';

export interface PasswordChoiceControls {
  readonly kind: PasswordChoiceKind;
  readonly rules: readonly PasswordRuleResult[];
  /** False while a password of one's own breaks a required rule. */
  readonly isUsable: boolean;
  /** The field of one's own password: the only place that holds it. */
  readonly input: RefObject<HTMLInputElement | null>;
  choose(kind: PasswordChoiceKind): void;
  /** To be called whenever the field changes. */
  changed(): void;
  /** Hands over the password of one's own and empties the field; undefined where one is to be made. */
  take(): string | undefined;
}

/** The choice between a password that is made and one's own, which stays in its field. */
export function usePasswordChoice(user: {
  readonly userPrincipalName: string;
  readonly displayName: string;
}): PasswordChoiceControls {
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<PasswordChoiceKind>('automatic');
  const [rules, setRules] = useState(() => checkPassword('', user));

  return {
    kind,
    rules,
    isUsable: kind === 'automatic' || rules.every(({isMet, isRequired}) => isMet || !isRequired),
    input,
    choose(chosen) {
      setKind(chosen);
      setRules(checkPassword('', user));
    },
    changed: () => setRules(checkPassword(input.current?.value ?? '', user)),
    take() {
      const field = input.current;
      if (kind === 'automatic' || field === null) return undefined;
      const password = field.value;
      field.value = '';
      return password;
    },
  };
}
