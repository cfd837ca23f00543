import { Box, Flex, Modal, Popover, Switch, Typography } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import { type ReactNode, useState } from 'react';
import { styled } from 'styled-components';
import { useText } from '../services/use-text';
import { EditForm } from './EditForm';
import type { Entry } from './entry';
import { readsKey, setReadsKey } from './key-setting';
import type { SavedNotice } from './LogNotices';
import { LogForm } from './LogForm';
import type { LogRequest } from './use-log';
import type { WaitingList } from './use-waiting';

export interface LogDrawerProps {
  login: string;
  request: LogRequest;
  resumed?: Entry;
  waiting: WaitingList;
  /** What was saved before, while this stays open. */
  notices: ReactNode;
  onSaved: (saved: SavedNotice | null) => void;
  onClose: () => void;
}

/** A drawer from the right; where there is no room beside it, a sheet from below. */
const Sheet = styled(Modal.Content)`
  && {
    inset: 0 0 0 auto;
    transform: none;
    animation: none;
    width: min(60rem, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0;
    border-radius: 0;
  }
  @media (max-width: 767px) {
    && {
      inset: auto 0 0 0;
      width: 100vw;
      height: auto;
      max-height: 94dvh;
      border-start-start-radius: ${({ theme }) => theme.borderRadius};
      border-start-end-radius: ${({ theme }) => theme.borderRadius};
    }
  }
`;

const Gear = styled.button`
  display: grid;
  place-items: center;
  width: 3.2rem;
  height: 3.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  svg path {
    fill: ${({ theme }) => theme.colors.neutral600};
  }
`;

const Settings = ({ login }: { login: string }) => {
  const t = useText();
  const [on, setOn] = useState(readsKey(login));
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Gear type="button" aria-label={t('log.settings')}>
          <Cog aria-hidden />
        </Gear>
      </Popover.Trigger>
      <Popover.Content>
        <Flex tag="label" gap={3} padding={4}>
          <Switch
            aria-label={t('log.settings.key')}
            checked={on}
            onCheckedChange={(checked) => {
              setReadsKey(login, checked);
              setOn(checked);
            }}
          />
          <Typography>{t('log.settings.key')}</Typography>
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
};

const listIsOpen = () => document.activeElement?.matches('[role="combobox"][aria-expanded="true"]') ?? false;

export const LogDrawer = (props: LogDrawerProps) => {
  const t = useText();
  const { login, request, onClose } = props;
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Sheet
        data-casework="log"
        aria-describedby={undefined}
        // The form knows where to begin.
        onOpenAutoFocus={(event: Event) => event.preventDefault()}
        // Escape closes the list of choices first, and nothing is closed by a click beside it.
        onEscapeKeyDown={(event: KeyboardEvent) => (listIsOpen() ? event.preventDefault() : undefined)}
        onInteractOutside={(event: Event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={t('log.close')}>
          <Flex gap={2} alignItems="center">
            <Modal.Title>{t(request.actionId ? 'log.title.edit' : 'log.title.new')}</Modal.Title>
            <Settings login={login} />
          </Flex>
        </Modal.Header>
        {request.actionId ? <EditForm {...props} actionId={request.actionId} /> : <LogForm {...props} />}
        <Box>{props.notices}</Box>
      </Sheet>
    </Modal.Root>
  );
};
