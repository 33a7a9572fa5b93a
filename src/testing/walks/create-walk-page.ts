import type {Clock} from '../../core/clock';
import type {KeyValueStorage} from '../../core/key-value-storage';
import {createGraphClient} from '../../graph/create-graph-client';
import type {GetToken} from '../../graph/graph-client';
import {
  createConfirmUserStep,
  type ConfirmUserStep,
} from '../../steps/confirm-user/create-confirm-user-step';
import {createFindUserStep, type FindUserStep} from '../../steps/find-user/create-find-user-step';
import {createIncident, type Incident} from '../../steps/incident/create-incident';
import {
  createResetPasswordStep,
  type ResetPasswordStep,
} from '../../steps/reset-password/create-reset-password-step';
import {checkPassword} from '../../steps/reset-password/password-rules';
import type {ResetTarget} from '../../steps/reset-password/reset-target';
import {createSharedResets} from '../../steps/reset-password/shared-resets';
import {createTakeClaim} from '../../steps/reset-password/tab-claims';
import {latestIntent, noteIntent} from './create-ledger';
import {createLightClient} from './create-light-client';
import type {WalkTab, WalkWorld} from './create-walk-world';
import {createWire, type Wire} from './create-wire';
import {judgeSecret, judgeState} from './judge-state';

/** A page that is loaded in a tab, with the three steps of the runbook wired as the widgets do. */
export interface WalkPage {
  readonly find: FindUserStep;
  readonly confirm: ConfirmUserStep;
  readonly incident: Incident;
  /** The step of the person that is confirmed; another person is another step. */
  reset(): ResetPasswordStep;
  /** The user whom that step was last asked to check; null: none yet. */
  checked(): ResetTarget | null;
  readonly wire: Wire;
  choose(user: ResetTarget): void;
  /** Reads the card of whoever is chosen. */
  readCard(includeRoles: boolean): void;
  confirmChoice(): void;
  /** Opens the flyout: checks the confirmed user, by the card in view where it is fresh. */
  open(): void;
  check(target: ResetTarget): void;
  /** Presses the button that resets; `userId` is the one that the button was made for. */
  press(userId: string, password: string | null): void;
  close(): void;
  setHidden(isHidden: boolean): void;
  /** Leaves the page: nothing of it runs from now on. */
  leave(): void;
  /** Blames what must never be so of the page as it is. */
  verify(): void;
}

const tenantKey = 'walk';

/** How late a limit of time may be noticed, in milliseconds. */
const notice = 5_000;
const longestHeld = 600_000;
const longestHidden = 120_000;

const never = new Promise<never>(() => {});

/** Loads the page in a tab, which has what an earlier page of it kept. */
export function createWalkPage(world: WalkWorld, tab: WalkTab): WalkPage {
  const {ledger, tenant} = world;
  let isGone = false;
  /** A page that is gone hears of nothing. */
  const whileHere = <Value>(work: Promise<Value>): Promise<Value> =>
    work.then(
      (value) => (isGone ? never : value),
      (error: unknown) => {
        if (isGone) return never;
        throw error;
      },
    );
  const clock: Clock = {
    now: world.clock.machine.now,
    wait: (milliseconds, signal) => whileHere(world.clock.machine.wait(milliseconds, signal)),
  };
  const getToken: GetToken = (scopes, options) => whileHere(world.getToken(scopes, options));
  const place = world.browser.enter();
  /** What tabs know of each other lasts an hour by a clock that nobody sets. */
  const areTabsInTouch = () =>
    world.browser.storage.isTrusted() && world.clock.isSteady() && world.clock.passed() < 3_500_000;
  const wire = createWire({
    tenant,
    clock: world.clock.machine,
    faults: world.faults,
    ledger,
    tab: tab.ledger,
    isGone: () => isGone,
    areTabsInTouch,
  });
  const fetch: Wire['fetch'] = (request) => {
    world.clock.stir();
    const answered = wire.fetch(request);
    const stir = () => world.clock.stir();
    answered.then(stir, stir);
    return whileHere(answered);
  };
  const whileOpen = (kept: KeyValueStorage): KeyValueStorage => ({
    getItem: kept.getItem,
    setItem: (key, value) => (isGone ? undefined : kept.setItem(key, value)),
    removeItem: (key) => (isGone ? undefined : kept.removeItem(key)),
  });
  const storage = whileOpen(tab.storage);
  const sharedStorage = whileOpen(place.storage);
  const createClient = world.client === 'whole' ? createGraphClient : createLightClient;
  const client = createClient({endpoint: world.cloud.graph, fetch, getToken, clock});

  const find = createFindUserStep({client, clock});
  const confirm = createConfirmUserStep({client, clock});
  const incident = createIncident({storage, tenantKey});
  let card: ResetTarget | null = null;
  let checked: ResetTarget | null = null;
  let lastProof = -Infinity;
  let heldSince: ReturnType<typeof readTime> | null = null;
  let hiddenSince: ReturnType<typeof readTime> | null = null;
  let stepOf: string | null = null;
  let step = createStep();

  function readTime() {
    const {awake, passed, setBacks} = world.clock;
    return {awake: awake(), passed: passed(), setBacks: setBacks()};
  }

  function createStep(): ResetPasswordStep {
    const created = createResetPasswordStep({
      client,
      clock,
      storage,
      tenantKey,
      cloud: world.cloud,
      randomBytes: world.randomBytes,
      getToken,
      shared: createSharedResets({
        storage: sharedStorage,
        tenantKey,
        clock,
        takeClaim: createTakeClaim({
          locks: place.locks,
          storage: sharedStorage,
          clock,
          randomBytes: world.randomBytes,
        }),
        listen: place.listen,
      }),
      operator: world.operator,
      reportBug: (bug) => ledger.blame(`a bug was thrown: ${String(bug)}`),
    });
    created.state.subscribe(() => {
      world.clock.stir();
      const state = created.state.get();
      if (state.name === 'done') lastProof = state.evidence.readAt;
      judgeState(state, {
        ledger,
        tenant,
        tab: tab.ledger,
        userId: checked?.id ?? '',
        isStorageTrusted: tab.storage.isTrusted(),
        areTabsInTouch: areTabsInTouch(),
      });
    });
    created.secret.state.subscribe(() => {
      heldSince = created.secret.state.get().name === 'held' ? readTime() : null;
    });
    return created;
  }

  /** As the widget does: a step for each person, which takes up a reset that is on record. */
  function turnTo(user: ResetTarget) {
    if (stepOf === user.id) return;
    step.dispose();
    if (step.secret.state.get().name === 'held') ledger.blame('a password outlived its step');
    heldSince = null;
    checked = null;
    step = createStep();
    stepOf = user.id;
    if (hiddenSince !== null) step.secret.pageHidden();
    checked = user;
    step.resume(user);
    if (step.state.get().name === 'idle') checked = null;
  }

  function check(user: ResetTarget, given: Parameters<ResetPasswordStep['check']>[1]) {
    checked = user;
    step.check(user, given);
  }

  function verifyLimits() {
    if (step.secret.state.get().name !== 'held' || heldSince === null) return;
    const now = readTime();
    const outlives = (since: ReturnType<typeof readTime>, limit: number) => {
      // What a sleeping machine cannot count it counts soon after, unless its clock is set back.
      const isCounted = now.setBacks === since.setBacks && world.clock.awakeSinceSleep() >= notice;
      return (
        now.awake - since.awake > limit + notice || (isCounted && now.passed - since.passed > limit)
      );
    };
    if (outlives(heldSince, longestHeld)) ledger.blame('a password is held for longer than it may');
    if (hiddenSince === null) return;
    const since = hiddenSince.passed > heldSince.passed ? hiddenSince : heldSince;
    if (outlives(since, longestHidden)) {
      ledger.blame('a password is held in a page that nobody sees');
    }
  }

  const isAllowed = (password: string | null, user: ResetTarget) =>
    password === null ||
    checkPassword(password, user).every(({isMet, isRequired}) => isMet || !isRequired);

  const page: WalkPage = {
    find,
    confirm,
    incident,
    wire,
    reset: () => step,
    checked: () => checked,
    choose(user) {
      const {id, displayName, userPrincipalName} = user;
      tab.ledger.chosen = {id, displayName, userPrincipalName, isConfirmed: false};
      incident.choose(user);
    },
    readCard(includeRoles) {
      card = incident.chosen.get();
      if (card) confirm.read(card, {includeRoles});
    },
    confirmChoice() {
      const seen = incident.chosen.get();
      if (seen) incident.confirm(seen);
      if (tab.ledger.chosen) tab.ledger.chosen = {...tab.ledger.chosen, isConfirmed: true};
      const chosen = incident.chosen.get();
      if (chosen?.isConfirmed) turnTo(chosen);
    },
    open() {
      const chosen = incident.chosen.get();
      if (!chosen?.isConfirmed || stepOf !== chosen.id) return;
      const state = step.state.get();
      const known = confirm.state.get();
      const lastReset = Math.max(lastProof, 'times' in state ? state.times.sentAt : 0);
      const isUsable =
        known.name === 'ready' && known.card.user.id === chosen.id && known.readAt > lastReset;
      check(chosen, isUsable ? known : null);
    },
    check: (target) => check(target, null),
    press(userId, password) {
      const isOffered = step.state.get().name === 'ready' && checked?.id === userId;
      if (isOffered && isAllowed(password, checked!)) {
        noteIntent(tab.ledger, userId, password);
      }
      if (password !== null) ledger.addPassword(password);
      step.reset({userId, ...(password === null ? {} : {password})});
    },
    close() {
      step.close();
      if (step.secret.state.get().name === 'held') ledger.blame('a password outlived its flyout');
    },
    setHidden(isHidden) {
      hiddenSince = isHidden ? (hiddenSince ?? readTime()) : null;
      if (isHidden) step.secret.pageHidden();
      else step.secret.pageVisible();
    },
    leave() {
      step.secret.discard('left');
      if (step.secret.state.get().name === 'held') ledger.blame('a password outlived its page');
      isGone = true;
      step.dispose();
      place.leave();
      wire.cut();
    },
    verify() {
      verifyLimits();
      const intent = checked && latestIntent(tab.ledger, checked.id);
      judgeSecret(step.secret.state.get(), step.state.get(), ledger, intent);
      ledger.addText('the list', JSON.stringify(find.state.get().problem));
      const shown = confirm.state.get();
      const troubles = [find.state.get().problem, shown.name === 'failed' ? shown.problem : null];
      if (troubles.some((problem) => problem?.code === 'aborted')) {
        ledger.blame('what was given up for something newer is shown as failed');
      }
      if (shown.name === 'failed') ledger.addText('the card', JSON.stringify(shown.problem));
      if (shown.name === 'ready' && shown.card.user.id !== card?.id) {
        ledger.blame('the card of somebody else is shown');
      }
      const {status, query, users} = find.state.get();
      const isOfQuery = users.every((user) =>
        JSON.stringify(user).toLowerCase().includes(query.toLowerCase()),
      );
      if (status === 'ready' && !isOfQuery) ledger.blame('the list is that of another search');
      const chosen = incident.chosen.get();
      if (tab.storage.isTrusted() && JSON.stringify(chosen) !== JSON.stringify(tab.ledger.chosen)) {
        ledger.blame('another user is chosen than the operator chose');
      }
    },
  };
  const restored = incident.chosen.get();
  if (restored?.isConfirmed) turnTo(restored);
  return page;
}
