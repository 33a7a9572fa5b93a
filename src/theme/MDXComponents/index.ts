import MDXComponents from '@theme-original/MDXComponents';

import {StepAction} from '../../widgets/step-action';
import BehindThisStep from '../BehindThisStep';
import Step from '../Step';
import Steps from '../Steps';

/** What the articles' elements are drawn with: the theme's own, and those of the steps. */
export default {...MDXComponents, Steps, Step, StepAction, BehindThisStep};
