import { StateNotice } from '../page/StateNotice.tsx';
import { startPage } from '../page/startPage.tsx';
import { ProgressPage } from './ProgressPage.tsx';

const root = document.getElementById('page');
if (root) {
  startPage({ View: ProgressPage, Notice: StateNotice, readUi: () => ({}) }, acquireVsCodeApi(), root);
}
