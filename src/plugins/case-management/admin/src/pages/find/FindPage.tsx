import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Sheet } from '../../components/Sheet';
import { NewIdentityLink } from '../../components/NewIdentityLink';
import { FindBox } from '../../find/FindBox';
import { keepTyped, lastTyped } from '../../find/last-typed';
import { useLogin } from '../../find/use-login';
import { useText } from '../../services/use-text';

/** The search box as a page; Back from what it led to shows again what was typed. */
export const FindPage = () => {
  const t = useText();
  const login = useLogin();
  const [text, setText] = useState(() => lastTyped(login));
  const onText = (typed: string) => {
    keepTyped(login, typed);
    setText(typed);
  };
  return (
    <Page.Main>
      <Page.Title>{t('find.title')}</Page.Title>
      <Layouts.Header title={t('find.title')} subtitle={t('find.subtitle')} primaryAction={<NewIdentityLink />} />
      <Sheet name="find-page">
        <FindBox text={text} onText={onText} onChosen={() => undefined} />
      </Sheet>
    </Page.Main>
  );
};
