// SPDX-License-Identifier: EUPL-1.2
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Combobox } from './Combobox';

const choices = [
  { value: 'a', label: 'Amsterdam' },
  { value: 'b', label: 'Amstelveen' },
];

describe('a free combobox', () => {
  it('lets Enter send what was typed, unless a choice was gone to', async () => {
    const onChoose = vi.fn();
    const onSubmit = vi.fn((event) => event.preventDefault());
    const user = userEvent.setup();
    render(
      <form onSubmit={onSubmit}>
        <Combobox free label="Zoek" find={() => choices} onChoose={onChoose} />
      </form>,
    );
    const field = screen.getByRole('combobox', { name: 'Zoek' });

    await user.type(field, 'amst{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
    expect(onChoose).not.toHaveBeenCalled();
    expect(field).toHaveAttribute('aria-expanded', 'false');

    await user.type(field, 'e{ArrowDown}{ArrowDown}');
    expect(field).toHaveAttribute('aria-activedescendant', screen.getByText('Amstelveen').parentElement?.id);
    await user.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledWith(choices[1]);
    expect(onSubmit).toHaveBeenCalledOnce();
  });

  it('closes on Escape and says how many choices there are', async () => {
    const user = userEvent.setup();
    render(<Combobox free label="Zoek" find={() => choices} onChoose={() => {}} />);
    const field = screen.getByRole('combobox', { name: 'Zoek' });

    await user.type(field, 'a');
    expect(screen.getByRole('status')).toHaveTextContent('2 voorstellen');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
  });
});
