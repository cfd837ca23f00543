import { Modal } from '@strapi/design-system';
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { preloaded } from '../components/preloaded';
import { NEEDS } from '../services/needs';
import { paths } from '../services/paths';
import { useMay } from '../services/use-may';
import { useText } from '../services/use-text';
import { opensFind } from './keys';
import { FindContext } from './use-find';
import { useLogin } from './use-login';

const findBox = preloaded(() => import('./FindBox').then((module) => module.FindBox));

const Box = ({ onChosen }: { onChosen: () => void }) => {
  const [text, setText] = useState('');
  return (
    <Suspense>
      <findBox.Component text={text} onText={setText} onChosen={onChosen} />
    </Suspense>
  );
};

/** The search box over whichever page of ours is open: by `/` or Ctrl-K, away by Escape. */
export const FindProvider = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const login = useLogin();
  const { pathname } = useLocation();
  const may = useMay(...NEEDS.find);
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const onPage = pathname.endsWith(paths.find);
  useEffect(() => {
    // Fetched before it is asked for: who has just pressed the key types on.
    if (may) findBox.preload();
  }, [may]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!may || !opensFind(event, login)) return;
      event.preventDefault();
      if (onPage) document.querySelector<HTMLInputElement>('[data-casework=find] input')?.focus();
      else open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [login, may, onPage, open]);
  return (
    <FindContext.Provider value={may ? open : null}>
      {children}
      <Modal.Root open={isOpen} onOpenChange={setOpen}>
        <Modal.Content>
          <Modal.Header>
            <Modal.Title>{t('find.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Box onChosen={() => setOpen(false)} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </FindContext.Provider>
  );
};
