// SPDX-License-Identifier: EUPL-1.2
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { newQueryClient } from './ui/query';
import './ui/styles';

const place = document.getElementById('portal');
if (place) {
  createRoot(place).render(
    <QueryClientProvider client={newQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
}
