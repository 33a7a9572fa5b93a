import {useEffect, useRef, useState} from 'react';

import type {ConfirmUserStep} from '../../steps/confirm-user/create-confirm-user-step';
import type {ChosenUser} from '../../steps/incident/create-incident';
import type {ResetPasswordStep} from '../../steps/reset-password/create-reset-password-step';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {useObservable} from '../../ui/use-observable';
import type {ClosingCost} from './close-question';
import {isUnderWay} from '../../steps/reset-password/reset-password-transition';
import {isBegun} from './progress-stages';
import {
  forgetResetSummary,
  readResetSummary,
  writeResetSummary,
  type ResetSummary,
  type SummaryPlace,
} from './reset-summary';
import {useBackButton} from './use-back-button';
import {usePageLeaving} from './use-page-leaving';
import {useSecretStatus, type SecretStatus} from './use-secret-status';

export interface ResetPasswordOptions {
  readonly step: ResetPasswordStep;
  /** The person, confirmed. */
  readonly target: ChosenUser;
  readonly confirmUserStep: ConfirmUserStep;
  readonly summaryPlace: SummaryPlace;
}

/** What the flyout and the panel show, and what a person may do there. Never holds a password. */
export interface ResetPasswordControls {
  readonly state: ResetPasswordState;
  readonly secret: SecretStatus;
  /** The last proven reset of this person in this tab. */
  readonly summary: ResetSummary | null;
  readonly isOpen: boolean;
  readonly isConfirming: boolean;
  /** What closing would cost, while that question is open; else null. */
  readonly closingCost: ClosingCost | null;
  open(): void;
  /** Closes, or asks first where that would lose something. */
  requestClose(): void;
  stay(): void;
  closeAnyway(): void;
  confirm(): void;
  back(): void;
  /** Sends the reset; without `password` one is made. Acts once, whatever is clicked twice. */
  send(password?: string): void;
  retryVerify(): void;
  /** Reads the tenant afresh and begins again from the check. */
  checkAgain(): void;
}

/** What closing the flyout would lose right now. */
function costOfClosing(state: ResetPasswordState, secret: SecretStatus): ClosingCost | null {
  if (state.name === 'acting') return 'sending';
  return isBegun(state) && secret.name === 'held' ? 'password' : null;
}

/** The reset of one person: opening, asking, sending once, and guarding what would be lost. */
export function useResetPassword(options: ResetPasswordOptions): ResetPasswordControls {
  const {step, target, confirmUserStep, summaryPlace} = options;
  const state = useObservable(step.state);
  const secret = useSecretStatus(step.secret);
  const [isOpen, setIsOpen] = useState(false);
  const [isConfirming, setIsConfirming] = useState(false);
  const [isAskingToClose, setIsAskingToClose] = useState(false);
  const focusBeforeQuestion = useRef<Element | null>(null);
  const [summary, setSummary] = useState(() => readResetSummary(summaryPlace));

  useEffect(
    () =>
      step.state.subscribe(() => {
        const latest = step.state.get();
        // What is checked anew is confirmed anew.
        if (latest.name === 'checking' || latest.name === 'blocked') setIsConfirming(false);
        if (latest.name === 'superseded') {
          forgetResetSummary(summaryPlace);
          setSummary(null);
        }
        if (latest.name !== 'done') return;
        const proven = {userId: target.id, evidence: latest.evidence};
        writeResetSummary(summaryPlace, proven);
        setSummary(proven);
      }),
    [step, summaryPlace, target],
  );

  useEffect(() => {
    step.resume(target);
    // Once per step: a change of the person makes another step.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step]);

  const cost = costOfClosing(state, secret);
  usePageLeaving({
    isAtRisk: isUnderWay(state) || cost !== null,
    onHidden: () => step.secret.pageHidden(),
    onVisible: () => step.secret.pageVisible(),
    onWoken: () => step.secret.look(),
    onLeft: () => step.secret.discard('left'),
  });

  /** The card in view as the reading before the reset, unless a reset has made it out of date. */
  const usableCard = () => {
    const card = confirmUserStep.state.get();
    const latest = step.state.get();
    if (card.name !== 'ready' || card.card.user.id !== target.id) return null;
    const lastReset = Math.max(
      isBegun(latest) ? latest.times.sentAt : 0,
      summary?.evidence.readAt ?? 0,
    );
    return card.readAt > lastReset ? {card: card.card, readAt: card.readAt} : null;
  };

  const closeAnyway = () => {
    // An ended reset stays in view in the article; only its password goes.
    if (isBegun(state) && !isUnderWay(state)) step.secret.discard('closed');
    else step.close();
    setIsOpen(false);
    setIsConfirming(false);
    setIsAskingToClose(false);
  };

  const requestClose = () => {
    if (cost === null) {
      closeAnyway();
      return;
    }
    focusBeforeQuestion.current = document.activeElement;
    setIsAskingToClose(true);
  };

  useBackButton(isOpen, () => {
    // A second Back, with the question in view, is an answer: the page may be left.
    if (isAskingToClose) return false;
    requestClose();
    return true;
  });

  return {
    state,
    secret,
    summary: summary?.userId === target.id ? summary : null,
    isOpen,
    isConfirming,
    closingCost: isAskingToClose ? cost : null,
    open() {
      if (!isUnderWay(state) && state.name !== 'unproven') step.check(target, usableCard());
      setIsOpen(true);
    },
    requestClose,
    stay() {
      setIsAskingToClose(false);
      if (focusBeforeQuestion.current instanceof HTMLElement) focusBeforeQuestion.current.focus();
    },
    closeAnyway,
    confirm: () => setIsConfirming(true),
    back: () => setIsConfirming(false),
    send(password) {
      // The step's own state, not the rendered one: a second click may come before a render.
      if (step.state.get().name !== 'ready') return;
      step.reset({userId: target.id, ...(password === undefined ? {} : {password})});
    },
    retryVerify: () => step.retryVerify(),
    checkAgain() {
      setIsConfirming(false);
      step.check(target, null);
    },
  };
}
