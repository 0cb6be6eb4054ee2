import { startChromium } from '../matrix/engines/chromium.ts';
import { referenceAnswers } from '../matrix/matrix-answers.ts';
import { describeEngine } from '../matrix/matrix.ts';

describeEngine('Chromium', startChromium, referenceAnswers);
