import { StateNotice } from '../page/StateNotice.tsx';
import { startPage } from '../page/startPage.tsx';
import { BriefPage } from './BriefPage.tsx';
import { computeBriefUi, readBriefUi } from './briefUi.ts';

const root = document.getElementById('page');
if (root) {
  startPage(
    { View: BriefPage, Notice: StateNotice, readUi: readBriefUi, uiOf: computeBriefUi },
    acquireVsCodeApi(),
    root,
  );
}
