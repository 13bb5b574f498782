import { StateNotice } from '../page/StateNotice.tsx';
import { startPage } from '../page/startPage.tsx';
import { DashboardPage } from './DashboardPage.tsx';
import { readDashboardUi } from './dashboardUi.ts';

const root = document.getElementById('page');
if (root) {
  startPage(
    {
      View: DashboardPage,
      Notice: StateNotice,
      readUi: readDashboardUi,
      readyParams: ({ filter }) => ({ filter }),
    },
    acquireVsCodeApi(),
    root,
  );
}
