import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { axeProblems, openApp } from '../../test/app';
import { SECTIONS } from './sections';

test.each(SECTIONS.map(({ key }) => key))('the settings of %s are clean by axe', async (key) => {
  const { container } = openApp(`/settings?section=${key}`);
  await screen.findAllByRole('heading', { level: 2 });
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading…' })).toBeNull());
  expect(await axeProblems(container)).toEqual([]);
});
