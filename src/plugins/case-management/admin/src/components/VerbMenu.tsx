import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useRef } from 'react';

export interface MenuChoice {
  key: string;
  text: string;
  isDanger?: boolean;
  onChoose: () => void;
}

/** What else one can do with a thing, behind three dots; nothing where that is nothing. */
export const VerbMenu = ({ label, choices }: { label: string; choices: readonly MenuChoice[] }) => {
  const trigger = useRef<HTMLButtonElement>(null);
  const chosen = useRef<MenuChoice | null>(null);
  if (choices.length === 0) return null;
  /** Only once the menu is gone: a dialog then gives the focus back to the button. */
  const onClosed = (event: Event) => {
    const choice = chosen.current;
    chosen.current = null;
    if (choice === null) return;
    event.preventDefault();
    trigger.current?.focus();
    choice.onChoose();
  };
  return (
    <Menu.Root>
      <Menu.Trigger ref={trigger} tag={IconButton} icon={<More />} label={label} variant="ghost" size="XS" />
      <Menu.Content onCloseAutoFocus={onClosed} popoverPlacement="bottom-end">
        {choices.map((choice) => (
          <Menu.Item
            key={choice.key}
            variant={choice.isDanger ? 'danger' : 'default'}
            onSelect={() => (chosen.current = choice)}
          >
            {choice.text}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
