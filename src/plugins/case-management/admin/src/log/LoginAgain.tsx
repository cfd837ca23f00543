import { useAuth } from '@strapi/strapi/admin';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { logInAgain } from '../services/send';
import { useText } from '../services/use-text';

/** The login has ended: the password is asked for in place, and what was typed stays. */
export const LoginAgain = ({ onDone }: { onDone: () => void }) => {
  const t = useText();
  const email = useAuth('LoginAgain', ({ user }) => user?.email) ?? '';
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const logIn = async () => {
    setBusy(true);
    const refused = await logInAgain(email, password);
    setBusy(false);
    setPassword('');
    if (refused === null) onDone();
    else setError(refused || t('log.login.failed'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    void logIn();
  };
  return (
    <Box background="warning100" hasRadius padding={4} marginTop={2} role="group" aria-label={t('log.login.title')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography role="alert" fontWeight="bold" textColor="neutral800">
          {t('log.login.title')}
        </Typography>
        <Typography textColor="neutral800">{t('log.login.hint')}</Typography>
        <Field.Root name="password" error={error}>
          <Field.Label>{t('log.login.password', { email })}</Field.Label>
          <Flex gap={2}>
            <TextInput
              ref={input}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              onKeyDown={onKeyDown}
            />
            <Button loading={busy} onClick={logIn}>
              {t('log.login.go')}
            </Button>
          </Flex>
          <Field.Error />
        </Field.Root>
      </Flex>
    </Box>
  );
};
