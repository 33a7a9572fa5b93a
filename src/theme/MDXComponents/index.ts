import MDXComponents from '@theme-original/MDXComponents';

import {StepAction} from '../../widgets/step-action';
import BehindThisStep from '../BehindThisStep';
import Step from '../Step';
import Steps from '../Steps';
import Table from '../Table';

/** What the articles' elements are drawn with: the theme's own, tables, and those of the steps. */
export default {...MDXComponents, table: Table, Steps, Step, StepAction, BehindThisStep};
