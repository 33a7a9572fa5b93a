import {isUnderWay} from '../../steps/reset-password/reset-password-transition';
import {createWalkPage, type WalkPage} from './create-walk-page';
import {
  createWalkWorld,
  type WalkTab,
  type WalkWorld,
  type WorldOptions,
} from './create-walk-world';
import {walkTargets} from './walk-people';

/** A walk under way: one or two tabs, each with a page, in one world. */
export interface Walk {
  readonly world: WalkWorld;
  tab(index: number): WalkTab;
  /** The page of a tab; of the last one where there is no such tab. */
  page(index: number): WalkPage;
  reload(index: number): void;
  openTab(isCopy: boolean): void;
  closeTab(): void;
  signIn(operator: number | null): void;
  rest(): Promise<void>;
  advance(milliseconds: number): Promise<void>;
  sleep(milliseconds: number): void;
  /** Throws where anything is as it must never be. */
  verify(): void;
  /** Throws where a page has come to a state that nobody and no time leads out of. */
  findWayOut(): Promise<void>;
}

/** Longer than anything is followed or waited for, in milliseconds. */
const longEnough = 1_800_000;

/** How long a tab may keep the others from resetting a user after it is gone, in milliseconds. */
const longestClaim = 150_000;

interface Place {
  tab: WalkTab;
  page: WalkPage;
}

/** Begins a walk, with one tab in which nothing has been done yet. */
export function createWalk(options: WorldOptions): Walk {
  const world = createWalkWorld(options);
  const {clock, ledger} = world;
  const load = (tab: WalkTab): Place => ({tab, page: createWalkPage(world, tab)});
  const places: Place[] = [load(world.createTab())];
  const at = (index: number) => places[Math.min(index, places.length - 1)]!;

  const walk: Walk = {
    world,
    tab: (index) => at(index).tab,
    page: (index) => at(index).page,
    reload(index) {
      const place = at(index);
      place.page.leave();
      place.page = createWalkPage(world, place.tab);
    },
    openTab(isCopy) {
      places.push(load(isCopy ? world.duplicateTab(at(0).tab) : world.createTab()));
    },
    closeTab() {
      places.pop()?.page.leave();
    },
    signIn(operator) {
      world.signIn(operator);
      // As the page does for another account: a card tells what one operator may do.
      for (const {page} of places) page.confirm.forget();
    },
    rest: clock.rest,
    advance: clock.advance,
    sleep(milliseconds) {
      clock.sleep(milliseconds);
      for (const {page} of places) page.wire.cut();
    },
    verify() {
      for (const {page} of places) page.verify();
      ledger.verify();
    },
    async findWayOut() {
      await clock.advance(longEnough);
      walk.verify();
      for (const {page} of places) await leadOn(page);
      world.tenant.heal();
      world.faults.clear();
      world.signIn(0);
      for (const {tab, page} of places) {
        tab.storage.setMode('well');
        world.browser.storage.setMode('well');
        await reachAnother(page);
      }
      walk.verify();
    },
  };

  /** After so long, faults or not, a page waits for the operator, or lets them begin again. */
  async function leadOn({reset}: WalkPage) {
    const step = reset();
    if (step.secret.state.get().name === 'held') ledger.blame('a password is held for ever');
    // Nothing was sent yet where this leads out.
    if (step.state.get().name === 'acting') step.close();
    if (isUnderWay(step.state.get())) ledger.blame(`${step.state.get().name} for ever`);
    await clock.rest();
  }

  /** Once all is well again, every page can reset its user, or say rightly why it cannot. */
  async function reachAnother(page: WalkPage) {
    const target = page.checked() ?? walkTargets[0]!;
    const step = page.reset();
    const isReached = () => {
      const state = step.state.get();
      const isSyncedInChina = state.name === 'blocked' && state.reason === 'synced-without-reset';
      return state.name === 'ready' || isSyncedInChina;
    };
    for (let tries = 0; tries < 4 && !isReached(); tries += 1) {
      page.check(target);
      await clock.advance(1_000);
      if (isUnderWay(step.state.get())) await clock.advance(longEnough / 2);
      else if (!isReached()) await clock.advance(longestClaim);
    }
    if (!isReached()) ledger.blame(`no way leads from ${step.state.get().name} to another reset`);
    await reachCardAndList(page);
  }

  /** What is not there when all is well again can be had by asking once more. */
  async function reachCardAndList({find, confirm, incident, readCard}: WalkPage) {
    const isListThere = () => ['idle', 'ready'].includes(find.state.get().status);
    const isCardThere = () => ['idle', 'ready'].includes(confirm.state.get().name);
    if (!isListThere()) find.search('Rietveld');
    if (find.state.get().status === 'failed') find.retry();
    if (!isCardThere() && incident.chosen.get()) readCard(true);
    if (!isListThere() || !isCardThere()) await clock.advance(1_000);
    if (!isListThere()) ledger.blame('the list stays away');
    if (!isCardThere()) ledger.blame('the card stays away');
  }

  return walk;
}
