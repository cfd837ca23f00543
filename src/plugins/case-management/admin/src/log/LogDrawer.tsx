import { Box, Flex, Popover, Switch, Typography } from '@strapi/design-system';
import { Cog } from '@strapi/icons';
import { type ReactNode, useState } from 'react';
import { styled } from 'styled-components';
import { Drawer } from '../components/Drawer';
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

export const LogDrawer = (props: LogDrawerProps) => {
  const t = useText();
  const { login, request, onClose } = props;
  return (
    <Drawer
      name="log"
      title={t(request.actionId ? 'log.title.edit' : 'log.title.new')}
      beside={<Settings login={login} />}
      closeLabel={t('log.close')}
      onClose={onClose}
    >
      {request.actionId ? <EditForm {...props} actionId={request.actionId} /> : <LogForm {...props} />}
      <Box>{props.notices}</Box>
    </Drawer>
  );
};
