import {findMissing} from './parts/find-missing';
import type {Rule} from './rule';

/** The commonest verbs that PowerShell allows, and those of older cmdlets for mailboxes. */
const cmdlet =
  /(?<![\p{L}\p{N}-])(?:Add|Clear|Compare|Complete|Confirm|Connect|Convert|ConvertFrom|ConvertTo|Copy|Disable|Disconnect|Enable|Export|Find|Format|Get|Grant|Import|Install|Invoke|Join|Measure|Mount|Move|New|Out|Publish|Read|Register|Remove|Rename|Repair|Reset|Resolve|Restart|Restore|Resume|Revoke|Save|Search|Select|Send|Set|Start|Stop|Submit|Suspend|Sync|Test|Undo|Uninstall|Unregister|Update|Wait|Write)-[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*(?![\p{L}\p{N}-])/gu;

/**
 * A cmdlet of PowerShell is called what it is called in the source, wherever it stands in the words:
 * PowerShell knows it by no other name. For code, `code-spans` says so.
 *
 * @example
 *   {"name": "the same, and a verb that is none"}
 *
 *   ```markdown source
 *   Run Set-SPOTenant, then read Add-ins and Files On-Demand.
 *   ```
 *
 *   ```markdown target
 *   Voer Set-SPOTenant uit en lees dan over invoegtoepassingen en bestanden op aanvraag.
 *   ```
 *
 * @example
 *   {"name": "changed, and translated"}
 *
 *   ```markdown source
 *   Run Set-SPOTemporarilyDisableAppBar.
 *
 *   The [Search-Mailbox](https://example.com) cmdlet.
 *   ```
 *
 *   ```markdown target
 *   Voer Set-SPOEnrarilyDisableAppBar uit.
 *
 *   De cmdlet [Zoekpostvak](https://example.com).
 *   ```
 *
 *   ```text findings
 *   1:1-1:39: The cmdlet `Set-SPOTemporarilyDisableAppBar` of the source is not here: PowerShell knows it by no other name.
 *   3:1-3:46: The cmdlet `Search-Mailbox` of the source is not here: PowerShell knows it by no other name.
 *   ```
 */
export const cmdlets: Rule = {
  id: 'cmdlets',
  isOnByDefault: true,
  find: (pair) =>
    findMissing(
      pair,
      cmdlet,
      (name) =>
        `The cmdlet \`${name}\` of the source is not here: PowerShell knows it by no other name.`,
    ),
};
